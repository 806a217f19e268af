using InterviewTrainer.Core.Engines.Catalogue;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Sherpa.Files;
using InterviewTrainer.EngineHost.Sherpa.Layout;

namespace InterviewTrainer.EngineHost.Sherpa.Synthesis;

/// <summary>Loads voices: looks at every file, then lets sherpa-onnx load them.</summary>
internal static class VoiceLoader
{
    private const int MinSampleRateHz = 8_000;
    private const int MaxSampleRateHz = 96_000;
    private const int MaxSpeakers = 10_000;

    /// <summary>What sherpa-onnx looks up without asking whether it is there, where a lexicon is used.</summary>
    private static readonly string[] Punctuation = [" ", ";", ":", ",", ".", "!", "?", "—", "…", "\"", "(", ")", "“", "”"];

    /// <exception cref="EngineLoadException">It cannot be loaded; the message names the file and the remedy.</exception>
    public static SpeakingVoice Load(SherpaLibrary library, ModelFolder folder, int threads)
    {
        using var strings = new NativeStrings();
        var config = new OfflineTtsConfig
        {
            num_threads = threads,
            provider = strings.Add("cpu"),
            max_num_sentences = 1, // Each sentence is handed on as soon as it is made.
            silence_scale = 1,
        };
        switch (folder.Family)
        {
            case ModelFamily.Kokoro:
                ConfigureKokoro(library, folder, strings, ref config.kokoro);
                break;
            case ModelFamily.Piper:
                ConfigurePiper(library, folder, strings, ref config.vits);
                break;
            default:
                throw new EngineLoadException($"The model {folder.Id} is of the family {folder.Family}, which has no voice. Choose a voice model.");
        }

        var handle = SherpaHandle.Own(SherpaNative.CreateOfflineTts(config), SherpaNative.DestroyOfflineTts)
            ?? throw folder.Broken(folder.File("model"), $"was refused by {SherpaLibrary.Name}; the lines above say why");
        return new SpeakingVoice(handle, folder);
    }

    private static void ConfigureKokoro(SherpaLibrary library, ModelFolder folder, NativeStrings strings, ref KokoroModelConfig config)
    {
        using var model = OnnxFile.Open(library, folder, "model");
        model.RequireForm(inputs: 3, outputs: 1);
        model.Number("sample_rate", MinSampleRateHz, MaxSampleRateHz);
        model.Number("has_espeak", 1, 1);
        CheckVoices(folder, model, model.Number("n_speakers", 1, MaxSpeakers));
        var tokens = TokenFile.Read(folder);
        tokens.RequireSingleCharacters();
        var lexicon = folder.OptionalFile("lexicon");
        var speaksSeveralLanguages = model.OptionalNumber("version", 0, 1000, missing: 1) >= 2;
        if (speaksSeveralLanguages && lexicon is not null)
        {
            tokens.RequireSymbols(Punctuation);
        }

        config.model = strings.Add(model.Path);
        config.voices = strings.Add(folder.File("voices"));
        config.tokens = strings.Add(folder.File("tokens"));
        config.data_dir = strings.Add(EspeakData.Require(folder));
        config.length_scale = 1;
        config.lexicon = strings.Add(lexicon);
        config.lang = speaksSeveralLanguages && lexicon is null ? strings.Add(EspeakVoice(folder)) : 0;
    }

    private static void CheckVoices(ModelFolder folder, OnnxFile model, int speakers)
    {
        if (model.Numbers("style_dim", 1, 100_000) is not [var lengths, 1, var width])
        {
            throw model.Unusable("has no \"style_dim\" of three numbers with a 1 in the middle");
        }

        var path = folder.File("voices");
        var expected = (long)lengths * width * speakers * sizeof(float);
        if (new FileInfo(path).Length is var length && length != expected)
        {
            throw folder.Broken(path, $"has {length} bytes instead of {expected}");
        }
    }

    private static void ConfigurePiper(SherpaLibrary library, ModelFolder folder, NativeStrings strings, ref VitsModelConfig config)
    {
        using var model = OnnxFile.Open(library, folder, "model");
        if (model.Inputs.Count is not (3 or 4 or 5))
        {
            model.RequireForm(inputs: 3, outputs: 1);
        }

        model.Number("sample_rate", MinSampleRateHz, MaxSampleRateHz);
        model.Number("n_speakers", 1, MaxSpeakers);
        model.Text("language");
        if (!model.Text("comment").Contains("piper", StringComparison.Ordinal))
        {
            throw model.Unusable("does not say \"piper\" under \"comment\" in its metadata");
        }

        var tokens = TokenFile.Read(folder);
        tokens.RequireSingleCharacters();
        tokens.RequireSymbols("_", "^", "$");
        config.model = strings.Add(model.Path);
        config.tokens = strings.Add(folder.File("tokens"));
        config.data_dir = strings.Add(EspeakData.Require(folder));
        config.noise_scale = 0.667f; // As Piper's own voices are trained.
        config.noise_scale_w = 0.8f;
        config.length_scale = 1;
    }

    /// <summary>espeak-ng's name of the model's language.</summary>
    private static string EspeakVoice(ModelFolder folder) => folder.Languages is [{ Length: > 0 } language, ..] && language != "en" ? language.ToLowerInvariant() : "en-us";
}
