using InterviewTrainer.EngineHost.Sherpa.Files;

namespace InterviewTrainer.EngineHost.Sherpa.Recognition.Families;

/// <summary>How NeMo's models want their input: another way than these ends the process with the first sound.</summary>
internal static class NemoFeatures
{
    public static void Check(OnnxFile model)
    {
        model.RequireKey("normalize_type");
        if (model.OptionalText("normalize_type") is not (null or "per_feature" or "NA"))
        {
            throw model.Unusable("has a \"normalize_type\" that is not \"per_feature\"");
        }
    }
}
