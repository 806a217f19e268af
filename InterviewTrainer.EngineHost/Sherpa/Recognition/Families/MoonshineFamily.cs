using InterviewTrainer.EngineHost.Sherpa.Files;
using InterviewTrainer.EngineHost.Sherpa.Layout;

namespace InterviewTrainer.EngineHost.Sherpa.Recognition.Families;

/// <summary>Moonshine: four files without metadata; the two decoders hand the same states on.</summary>
internal static class MoonshineFamily
{
    public static void Configure(ModelFiles files, ref OfflineModelConfig config)
    {
        config.moonshine.preprocessor = files.Checked("preprocessor", inputs: 1, outputs: 1);
        config.moonshine.encoder = files.Checked("encoder", inputs: 2, outputs: 1);
        using var first = files.Open("uncached-decoder");
        first.RequireForm(inputs: 3, outputs: 2);
        var states = first.Outputs.Count - 1;
        config.moonshine.uncached_decoder = files.Strings.Add(first.Path);
        config.moonshine.cached_decoder = files.Checked("cached-decoder", inputs: 3 + states, outputs: 1 + states);
        TokenFile.Read(files.Folder);
    }
}
