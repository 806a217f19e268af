using InterviewTrainer.Tests.Browser;
using InterviewTrainer.Tests.TestDoubles;
using InterviewTrainer.Tests.TestDoubles.StandIns;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Speech;

/// <summary>Voices, written once: their data of espeak-ng comes from the installed one.</summary>
public sealed class VoiceFixture : IAsyncLifetime
{
    private readonly ScratchFolder _folder = new();
    private readonly EspeakFixture _espeak = new();

    internal string Kokoro => _folder.PathOf("kokoro");

    internal string SeveralLanguages => _folder.PathOf("kokoro-2");

    internal string Piper => _folder.PathOf("piper");

    public async ValueTask InitializeAsync()
    {
        await _espeak.InitializeAsync();
        var data = await EspeakDataFiles.FindAsync(_espeak.Program, TestContext.Current.CancellationToken);
        StandInVoice.WriteKokoro(Kokoro, data);
        StandInVoice.WriteKokoro(SeveralLanguages, data, version: 2);
        StandInVoice.WritePiper(Piper, data);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return _espeak.DisposeAsync();
    }
}
