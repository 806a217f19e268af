using System.Diagnostics;
using System.Runtime.CompilerServices;
using InterviewTrainer.Core.Synthesis;

namespace InterviewTrainer.Core.Engines.Espeak;

/// <summary>
/// espeak-ng as a separate program (it is GPL; nothing of it is loaded into this process). The text goes in on standard
/// input, so that it is neither an argument nor visible in the process list; a WAV stream comes out as it is made.
/// </summary>
public sealed class EspeakSynthesizer(string program) : ISpeechSynthesizer
{
    /// <summary>espeak-ng's own speaking rate; a voice's <see cref="SpeechVoice.Rate"/> multiplies it.</summary>
    private const int WordsPerMinute = 165;

    private const int NeutralPitch = 50;
    private const int ReadBytes = 8192;

    /// <summary>How long it may give nothing; a text that is heard takes as long as it takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public string Name => "espeak-ng";

    /// <inheritdoc/>
    /// <remarks>The voice's name is left out: names are those of other engines, and the language says which voice speaks.</remarks>
    public async IAsyncEnumerable<PcmChunk> SynthesizeAsync(
        string text, SpeechVoice voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        using var process = Start(text, voice);
        await using var registration = limit.Token.Register(static state => Kill((Process)state!), process);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await FeedAsync(process, Plain(text));
            var output = process.StandardOutput.BaseStream;
            var header = await PatientAsync(WavStreamHeader.ReadAsync(output, limit.Token), cancellationToken)
                ?? throw new SpeechSynthesisException($"espeak-ng made no sound: {(await errors).Trim()} Try \"espeak-ng hello\" in a terminal.");

            await using var sound = ReadAsync(output, limit.Token).GetAsyncEnumerator(limit.Token);
            while (await PatientAsync(sound.MoveNextAsync().AsTask(), cancellationToken))
            {
                limit.CancelAfter(Timeout.InfiniteTimeSpan);
                yield return new PcmChunk(sound.Current, header.SampleRateHz);
                limit.CancelAfter(Patience);
            }

            await PatientAsync(EndAsync(process, errors, limit.Token), cancellationToken);
        }
        finally
        {
            Kill(process); // It has ended, unless its listener left.
        }
    }

    /// <summary>Tells an engine that hangs from a listener that left.</summary>
    private static async Task<T> PatientAsync<T>(Task<T> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SpeechSynthesisException($"espeak-ng gave nothing for {Patience.TotalSeconds:0} s and was ended. Try \"espeak-ng hello\" in a terminal.", exception);
        }
    }

    private static async Task<int> EndAsync(Process process, Task<string> errors, CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode is 0 ? 0 : throw new SpeechSynthesisException($"espeak-ng broke off with {process.ExitCode}: {(await errors).Trim()}");
    }

    private static async IAsyncEnumerable<byte[]> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[ReadBytes];
        var odd = 0;
        while (await stream.ReadAsync(buffer.AsMemory(odd), cancellationToken) is > 0 and var read)
        {
            var whole = (odd + read) & ~1;
            if (whole > 0)
            {
                yield return buffer[..whole];
            }

            odd = odd + read - whole;
            buffer[0] = odd > 0 ? buffer[whole] : (byte)0;
        }
    }

    private Process Start(string text, SpeechVoice voice)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        string[] arguments =
        [
            "--stdin", "--stdout",
            "-v", voice.Language.ToLowerInvariant(),
            "-s", Math.Clamp((int)Math.Round(WordsPerMinute * voice.Rate), 80, 450).ToString(System.Globalization.CultureInfo.InvariantCulture),
            "-p", Math.Clamp((int)Math.Round(NeutralPitch * voice.Pitch), 0, 99).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ];
        if (!IsClosed(text))
        {
            // Without it half a sentence is followed by the pause of a whole one.
            arguments = [.. arguments, "-z"];
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start) ?? throw new SpeechSynthesisException($"\"{program}\" did not start.");
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new SpeechSynthesisException($"\"{program}\" could not be started: {exception.Message}. Install espeak-ng and make sure it is on the PATH.", exception);
        }
    }

    private static async Task FeedAsync(Process process, string text)
    {
        try
        {
            await process.StandardInput.WriteAsync(text);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The process ended before it took the text; what it printed on standard error says why, and is thrown below.
        }
    }

    /// <summary>Ends with a mark that the voice makes a pause of.</summary>
    private static bool IsClosed(string text) => text.TrimEnd().TrimEnd('"', '”', '’', ')') is [.., var last] && char.IsPunctuation(last);

    /// <summary>Double brackets would be read as phonemes, and control characters as commands.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Replace("[[", "[ [", StringComparison.Ordinal).Select(c => char.IsControl(c) ? ' ' : c));

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself.
        }
    }
}
