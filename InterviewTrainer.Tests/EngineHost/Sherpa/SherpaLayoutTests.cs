using System.Text.Json;
using InterviewTrainer.Tests.EngineHost.Speech;
using Xunit;

namespace InterviewTrainer.Tests.EngineHost.Sherpa;

/// <summary>The structs against the library itself, in a process of its own: what goes into a field must come out where the library reads it.</summary>
public sealed class SherpaLayoutTests(SherpaLayoutTests.Description description) : IClassFixture<SherpaLayoutTests.Description>
{
    [Fact]
    public void Describe_TheInstalledLibrary_IsTheOneThatTheStructsAreFor()
    {
        var json = JsonDocument.Parse(description.Output).RootElement;

        Assert.Equal("1.13.8", json.GetProperty("version").GetString());
        Assert.Equal(json.GetProperty("onnxRuntimeOfSherpa").GetString(), json.GetProperty("onnxRuntime").GetString());
        var sizes = json.GetProperty("sizes");
        Assert.Equal(504, sizes.GetProperty("SherpaOnnxOfflineModelConfig").GetInt32());
        Assert.Equal(624, sizes.GetProperty("SherpaOnnxOfflineRecognizerConfig").GetInt32());
        Assert.Equal(272, sizes.GetProperty("SherpaOnnxOnlineRecognizerConfig").GetInt32());
        Assert.Equal(448, sizes.GetProperty("SherpaOnnxOfflineTtsConfig").GetInt32());
        Assert.Equal(48, sizes.GetProperty("SherpaOnnxAudioTaggingConfig").GetInt32());
    }

    [Theory]
    [InlineData("OfflineRecognizerConfig(feat_config=FeatureExtractorConfig(sampling_rate=16001, feature_dim=81,")]
    [InlineData("encoder_filename=\"transducer.encoder\", decoder_filename=\"transducer.decoder\", joiner_filename=\"transducer.joiner\"")]
    [InlineData("OfflineParaformerModelConfig(model=\"paraformer.model\")")]
    [InlineData("OfflineNemoEncDecCtcModelConfig(model=\"nemo_ctc.model\")")]
    [InlineData("encoder=\"whisper.encoder\", decoder=\"whisper.decoder\", language=\"whisper.language\", task=\"whisper.task\", tail_paddings=11,")]
    [InlineData("enable_token_timestamps=True, enable_segment_timestamps=False")]
    [InlineData("OfflineSenseVoiceModelConfig(model=\"sense_voice.model\", language=\"sense_voice.language\", use_itn=True)")]
    [InlineData("preprocessor=\"moonshine.preprocessor\", encoder=\"moonshine.encoder\", uncached_decoder=\"moonshine.uncached_decoder\", cached_decoder=\"moonshine.cached_decoder\"")]
    [InlineData("OfflineCohereTranscribeModelConfig(encoder=\"cohere_transcribe.encoder\"")]
    [InlineData("tokens=\"tokens\", num_threads=3, debug=True, provider=\"cpu\", model_type=\"model_type\"")]
    [InlineData("max_active_paths=5, hotwords_file=\"hotwords_file\", hotwords_score=1.25, blank_penalty=0.75, rule_fsts=\"rule_fsts\", rule_fars=\"rule_fars\"")]
    [InlineData("OnlineRecognizerConfig(feat_config=FeatureExtractorConfig(sampling_rate=16002, feature_dim=82,")]
    [InlineData("OnlineTransducerModelConfig(encoder=\"online.encoder\", decoder=\"online.decoder\", joiner=\"online.joiner\")")]
    [InlineData("OnlineToneCtcModelConfig(model=\"online.t_one_ctc\")")]
    [InlineData("tokens=\"online.tokens\", num_threads=4,")]
    [InlineData("max_active_paths=6, hotwords_score=1.75, hotwords_file=\"online.hotwords_file\", decoding_method=\"greedy_search\", blank_penalty=0.25,")]
    [InlineData("model=\"vits.model\", lexicon=\"\", tokens=\"vits.tokens\", data_dir=\"vits.data_dir\", noise_scale=0.125, noise_scale_w=0.625, length_scale=1.125")]
    [InlineData("model=\"kokoro.model\", voices=\"kokoro.voices\", tokens=\"kokoro.tokens\", lexicon=\"kokoro.lexicon\", data_dir=\"kokoro.data_dir\", length_scale=1.375, lang=\"kokoro.lang\"")]
    [InlineData("voice_style=\"supertonic.voice_style\"), num_threads=7, debug=True, provider=\"cpu\"), rule_fsts=\"tts.rule_fsts\", rule_fars=\"\", max_num_sentences=8, silence_scale=0.375")]
    [InlineData("OfflineZipformerAudioTaggingModelConfig(model=\"zipformer.model\"), ced=\"ced.model\", num_threads=9, debug=True, provider=\"cpu\"), labels=\"tagging.labels\", top_k=12)")]
    public void Create_AMarkedConfiguration_IsReadAsItWasWritten(string expected) => Assert.Contains(expected, description.Errors, StringComparison.Ordinal);

    /// <summary>What <c>check-speech</c> prints.</summary>
    public sealed class Description : IAsyncLifetime
    {
        public string Output { get; private set; } = "";

        public string Errors { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            (var exitCode, Output, Errors) = await EngineHostProgram.RunAsync(["check-speech"], TestContext.Current.CancellationToken);
            Assert.True(exitCode == 0, Errors);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
