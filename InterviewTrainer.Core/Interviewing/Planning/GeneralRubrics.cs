using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewTrainer.Core.Interviewing.Packs;

namespace InterviewTrainer.Core.Interviewing.Planning;

/// <summary>Scales for questions that stand in no pack, one a kind; the text stands in <c>rubrics.json</c>.</summary>
public static class GeneralRubrics
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter<QuestionKind>() } };

    private static readonly Dictionary<QuestionKind, IReadOnlyList<RubricAnchor>> ByKind = Read();

    /// <summary>Behaviour described at levels 1, 3 and 5.</summary>
    public static IReadOnlyList<RubricAnchor> Of(QuestionKind kind) => ByKind[kind];

    private static Dictionary<QuestionKind, IReadOnlyList<RubricAnchor>> Read()
    {
        using var stream = typeof(GeneralRubrics).Assembly.GetManifestResourceStream("InterviewTrainer.Core.Interviewing.Planning.rubrics.json")!;
        return JsonSerializer.Deserialize<Dictionary<QuestionKind, IReadOnlyList<RubricAnchor>>>(stream, Options)!;
    }
}
