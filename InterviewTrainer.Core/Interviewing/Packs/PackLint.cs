using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>What is allowed in a pack, but seldom meant: warnings for whoever writes one.</summary>
public static partial class PackLint
{
    /// <summary>Looks through packs that could be read, together: the same question in two of them is found too.</summary>
    /// <param name="files">File and its bytes.</param>
    /// <returns>Warnings by file, in the order of the files.</returns>
    public static IReadOnlyList<(string File, PackProblem Warning)> Warnings(IReadOnlyList<(string File, byte[] Json, Pack Pack)> files)
    {
        var warnings = new List<(string, PackProblem)>();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, json, pack) in files)
        {
            var places = JsonPlaces.Of(json);
            var anchors = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (question, index) in pack.Questions.Select((question, index) => (question, index)))
            {
                var place = $"questions[{index}]";
                Add(place + ".text", Seen(texts, question.Text, $"{pack.Id}/{question.Id}") is { } same ? $"the same question as {same}" : "");
                Add(place + ".text", question.Text.Count(letter => letter == '?') > 1 ? "these are two questions; ask one" : "");
                var missing = FollowUpRules.Intents.Where(intent => !question.FollowUps.ContainsKey(intent)).ToList();
                Add(place + ".followUps", missing.Count > 0 ? $"no follow-up for {string.Join(", ", missing.Select(Name))}; the interviewer's general ones stand in" : "");
                for (var level = 0; level < question.Rubric.Count; level++)
                {
                    var where = $"{place}.rubric[{level}]";
                    Add(where, Seen(anchors, question.Rubric[level].Anchor, where) is { } twin ? $"the same anchor as {twin}" : "");
                }
            }

            void Add(string place, string reason)
            {
                if (reason.Length > 0)
                {
                    warnings.Add((file, new PackProblem(place, places.LineOf(place), reason)));
                }
            }
        }

        return warnings;
    }

    /// <summary>Where the same words stood before; null the first time.</summary>
    private static string? Seen(Dictionary<string, string> before, string text, string where)
    {
        var words = Marks().Replace(text.ToLowerInvariant(), " ").Trim();
        return before.TryAdd(words, where) ? null : before[words];
    }

    /// <summary>As it stands in the file.</summary>
    private static string Name(FollowUpIntent intent) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(intent.ToString());

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Marks();
}
