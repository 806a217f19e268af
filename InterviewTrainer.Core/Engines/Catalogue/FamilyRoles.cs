namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>What a family is for, and which roles its files have.</summary>
/// <param name="Kinds">What a model of it may be.</param>
/// <param name="Required">Roles that are there.</param>
/// <param name="Optional">Roles that may be there.</param>
internal sealed record FamilyRoles(ModelKind[] Kinds, string[] Required, params string[] Optional)
{
    private static readonly Dictionary<string, FamilyRoles> Families = new(StringComparer.Ordinal)
    {
        [ModelFamily.Gguf] = new([ModelKind.Language, ModelKind.Embedding], ["model"]),
        [ModelFamily.Whisper] = new([ModelKind.Recognition], ["encoder", "decoder", "tokens"]),
        [ModelFamily.Transducer] = new([ModelKind.Recognition], ["encoder", "decoder", "joiner", "tokens"]),
        [ModelFamily.StreamingTransducer] = new([ModelKind.Recognition], ["encoder", "decoder", "joiner", "tokens"]),
        [ModelFamily.Paraformer] = new([ModelKind.Recognition], ["model", "tokens"]),
        [ModelFamily.SenseVoice] = new([ModelKind.Recognition], ["model", "tokens"]),
        [ModelFamily.NemoCtc] = new([ModelKind.Recognition], ["model", "tokens"]),
        [ModelFamily.Moonshine] = new([ModelKind.Recognition], ["preprocessor", "encoder", "uncached-decoder", "cached-decoder", "tokens"]),
        [ModelFamily.Kokoro] = new([ModelKind.Voice], ["model", "voices", "tokens", "data"], "lexicon"),
        [ModelFamily.Piper] = new([ModelKind.Voice], ["model", "tokens", "data"]),
        [ModelFamily.ZipformerTagging] = new([ModelKind.AudioTagging], ["model", "labels"]),
        [ModelFamily.CedTagging] = new([ModelKind.AudioTagging], ["model", "labels"]),
        [ModelFamily.SmartTurn] = new([ModelKind.EndOfTurn], ["model"]),
        [ModelFamily.FaceLandmarker] = new([ModelKind.FaceLandmarks], ["model"]),
    };

    /// <summary>Names of all families.</summary>
    public static IEnumerable<string> Names => Families.Keys;

    public static FamilyRoles? Of(string family) => Families.GetValueOrDefault(family);
}
