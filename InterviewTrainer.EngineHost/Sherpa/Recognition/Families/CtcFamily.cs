using InterviewTrainer.EngineHost.Sherpa.Files;
using InterviewTrainer.EngineHost.Sherpa.Layout;

namespace InterviewTrainer.EngineHost.Sherpa.Recognition.Families;

/// <summary>NeMo's CTC models: one file.</summary>
internal static class CtcFamily
{
    public static void Configure(ModelFiles files, ref OfflineModelConfig config)
    {
        using var model = files.Open("model");
        model.RequireForm(inputs: 2, outputs: 1);
        model.Number("subsampling_factor", 1, 64);
        NemoFeatures.Check(model);
        var tokens = TokenFile.Read(files.Folder);
        tokens.RequireAnyOf("<blk>", "<eps>", "<blank>");
        tokens.RequireNumbers(model.Number("vocab_size", 1, 1_000_000));
        config.nemo_ctc = files.Strings.Add(model.Path);
    }
}
