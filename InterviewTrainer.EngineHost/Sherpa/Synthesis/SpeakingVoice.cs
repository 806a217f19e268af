using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using InterviewTrainer.EngineHost.Sherpa.Files;

namespace InterviewTrainer.EngineHost.Sherpa.Synthesis;

/// <summary>A loaded voice model. Its calls block while they compute, and are made one after another.</summary>
internal sealed unsafe class SpeakingVoice : IDisposable
{
    public const double MinSpeed = 0.5;
    public const double MaxSpeed = 2;

    private readonly SherpaHandle _handle;
    private readonly IReadOnlyList<string> _names;
    private readonly int _speakers;

    public SpeakingVoice(SherpaHandle handle, ModelFolder folder)
    {
        _handle = handle;
        _names = folder.Voices;
        _speakers = Math.Max(1, SherpaNative.OfflineTtsNumSpeakers(handle));
        SampleRateHz = SherpaNative.OfflineTtsSampleRate(handle);
    }

    public int SampleRateHz { get; }

    /// <summary>Speaks a text; what comes of it is handed on sentence by sentence, on the caller's thread.</summary>
    /// <param name="text">Plain text without control characters.</param>
    /// <param name="voice">Name or number; an unknown one means the first.</param>
    /// <param name="speed">Taken as 0.5 to 2.</param>
    /// <param name="take">Gets mono samples, −1 to 1, which it must not keep.</param>
    /// <param name="cancellationToken">Ends it after the sentence that is being made.</param>
    public void Speak(string text, string? voice, double speed, SampleTaker take, CancellationToken cancellationToken)
    {
        var request = new Request(take, cancellationToken);
        var self = GCHandle.Alloc(request);
        try
        {
            var audio = SherpaNative.OfflineTtsGenerateWithCallbackWithArg(
                _handle, text, Number(voice), (float)Math.Clamp(speed, MinSpeed, MaxSpeed), &OnSamples, GCHandle.ToIntPtr(self));
            SherpaNative.DestroyOfflineTtsGeneratedAudio(audio);
        }
        finally
        {
            self.Free();
        }

        request.ThrowIfFailed();
    }

    public void Dispose() => _handle.Dispose();

    private int Number(string? voice)
    {
        var number = _names.Index().Where(name => string.Equals(name.Item, voice, StringComparison.OrdinalIgnoreCase)).Select(name => (int?)name.Index).FirstOrDefault()
            ?? (int.TryParse(voice, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0);
        return number < _speakers ? number : 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnSamples(float* samples, int count, nint argument) =>
        GCHandle.FromIntPtr(argument).Target is Request request && request.Take(new ReadOnlySpan<float>(samples, count)) ? 1 : 0;

    /// <summary>One call; keeps an exception from crossing native frames.</summary>
    private sealed class Request(SampleTaker take, CancellationToken cancellationToken)
    {
        private Exception? _failure;

        public bool Take(ReadOnlySpan<float> samples)
        {
            try
            {
                if (!cancellationToken.IsCancellationRequested)
                {
                    take(samples);
                    return true;
                }
            }
            catch (Exception exception)
            {
                _failure = exception;
            }

            return false;
        }

        public void ThrowIfFailed()
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_failure is not null)
            {
                throw new InvalidOperationException("The samples could not be handed on.", _failure);
            }
        }
    }
}

/// <summary>Takes samples that belong to the caller and are gone afterwards.</summary>
internal delegate void SampleTaker(ReadOnlySpan<float> samples);
