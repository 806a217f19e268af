using InterviewTrainer.EngineHost.Sherpa.Files;
using InterviewTrainer.EngineHost.Sherpa.Layout;

namespace InterviewTrainer.EngineHost.Sherpa.Recognition.Families;

/// <summary>FunASR's models: Paraformer and SenseVoice. Both join frames of 80 features into windows.</summary>
internal static class FunAsrFamily
{
    private const int Features = 80;

    private static readonly string[] SenseVoiceKeys = ["normalize_samples", "with_itn", "without_itn", "lang_auto", "lang_zh", "lang_en", "lang_ja", "lang_ko", "lang_yue"];

    public static void ConfigureParaformer(ModelFiles files, ref OfflineModelConfig config)
    {
        using var model = files.Open("model");
        model.RequireForm(inputs: 2, outputs: 2);
        Check(files.Folder, model).RequireSymbols("</s>");
        config.paraformer = files.Strings.Add(model.Path);
    }

    public static void ConfigureSenseVoice(ModelFiles files, ref OfflineModelConfig config)
    {
        using var model = files.Open("model");
        model.RequireForm(inputs: 4, outputs: 1);
        foreach (var key in SenseVoiceKeys)
        {
            model.Number(key, 0, 1_000_000);
        }

        Check(files.Folder, model);
        config.sense_voice.model = files.Strings.Add(model.Path);
        config.sense_voice.language = files.Strings.Add("auto");
        config.sense_voice.use_itn = 1;
    }

    private static TokenFile Check(ModelFolder folder, OnnxFile model)
    {
        var window = model.Number("lfr_window_size", 1, 64);
        model.Number("lfr_window_shift", 1, window);
        model.RequireFloats("neg_mean", window * Features);
        model.RequireFloats("inv_stddev", window * Features);
        var tokens = TokenFile.Read(folder);
        tokens.RequireNumbers(model.Number("vocab_size", 1, 1_000_000));
        return tokens;
    }
}
