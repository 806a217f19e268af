using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>A pack file, read by the reader of all packs; where it cannot be read, everything that is wrong with it, not only the first thing.</summary>
/// <param name="Pack">Null where something is wrong.</param>
/// <param name="Problems">What is wrong.</param>
public sealed partial record PackCheck(Pack? Pack, IReadOnlyList<PackProblem> Problems)
{
    private const string Questions = "questions";

    /// <summary>A part that is wrong in more ways than these is not read on.</summary>
    private const int MostRepairs = 40;

    /// <summary>Stands in for what cannot be read, so that the rest can.</summary>
    private const string Sample = """
        { "format": 1, "id": "sample", "title": "Sample", "summary": "Stands in for what cannot be read.", "domain": "None", "language": "en", "roles": ["Any"],
          "questions": [{ "id": "sample-question", "text": "What is this question good for?", "competency": "None", "kind": "behavioural", "difficulty": "standard", "minutes": 2,
            "rubric": [{ "level": 1, "anchor": "Says nothing at all about it." }, { "level": 3, "anchor": "Says something about it." }, { "level": 5, "anchor": "Says what it is good for." }],
            "followUps": {} }] }
        """;

    /// <summary>Checks a file's bytes. Never throws for what they hold.</summary>
    public static PackCheck Of(byte[] json)
    {
        try
        {
            return new PackCheck(DataFile.Parse<Pack>(json), []);
        }
        catch (JsonException whole)
        {
            return new PackCheck(null, Explain(json, whole));
        }
    }

    private static List<PackProblem> Explain(byte[] json, JsonException whole)
    {
        try
        {
            if (JsonNode.Parse(Text(json), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is not JsonObject root)
            {
                return [new PackProblem("", 1, "the file is no JSON object, so no pack")];
            }

            var places = JsonPlaces.Of(Text(json));
            var found = InAll(root).Select(problem => new PackProblem(problem.Place, places.LineOf(Finer(problem)), problem.Reason)).Distinct().ToList();
            return found.Count > 0 ? found : [new PackProblem("", (int?)whole.LineNumber + 1, DataFile.Reason(whole))];
        }
        catch (JsonException exception)
        {
            return [new PackProblem("", (int?)exception.LineNumber + 1, DataFile.Reason(exception))];
        }
    }

    private static ReadOnlySpan<byte> Text(byte[] json) => json.AsSpan().StartsWith("\uFEFF"u8) ? json.AsSpan(3) : json;

    private static List<(string Place, string Reason)> InAll(JsonObject root)
    {
        var sample = JsonNode.Parse(Sample)!.AsObject();
        var sampleQuestion = sample[Questions]![0]!.AsObject();
        var (found, good) = (new List<(string, string)>(), new JsonArray());
        foreach (var (question, index) in (root[Questions] as JsonArray ?? []).Select((question, index) => (question, index)))
        {
            var place = $"{Questions}[{index}]";
            if (question is not JsonObject part)
            {
                found.Add((place, "this is no question"));
                continue;
            }

            var wrong = InPart<Question>(part, sampleQuestion, $"question {index + 1}");
            found.AddRange(wrong.Select(problem => (problem.Place.Length > 0 ? $"{place}.{problem.Place}" : place, problem.Reason)));
            if (wrong.Count == 0)
            {
                good.Add(part.DeepClone());
            }
        }

        var header = root.DeepClone().AsObject();
        if (root[Questions] is JsonArray { Count: > 0 })
        {
            header[Questions] = good.Count > 0 ? good : sample[Questions]!.DeepClone();
        }

        return [.. InPart<Pack>(header, sample, "the pack"), .. found];
    }

    /// <summary>Fills what is missing from the sample and reads the part again and again, each time with one more thing taken from there, until it can be read.</summary>
    private static List<(string Place, string Reason)> InPart<T>(JsonObject part, JsonObject sample, string name)
        where T : class
    {
        var shape = new PartShape(DataFile.ShapeOf(typeof(T)), name);
        var (found, mended) = (shape.Gaps(part).ToList(), part.DeepClone().AsObject());
        found.ForEach(gap => Mend(mended, sample, FirstName().Match(gap.Place).Groups["name"].Value));
        for (var repair = 0; repair < MostRepairs; repair++)
        {
            try
            {
                var broken = DataRule.Collect(() => DataFile.Parse<T>(Encoding.UTF8.GetBytes(mended.ToJsonString())));
                found.AddRange(broken.Select(reason => ("", reason)));
                break;
            }
            catch (JsonException exception)
            {
                var path = (exception.Path ?? "$")[1..].TrimStart('.');
                var property = FirstName().Match(path).Groups["name"].Value;
                found.Add((path, exception is DataRule.BrokenRule ? DataFile.Reason(exception).Split(" (at $")[0] : shape.Wrong(property, isWhole: path == property)));
                if (!Mend(mended, sample, property))
                {
                    break;
                }
            }
        }

        return found;
    }

    private static bool Mend(JsonObject part, JsonObject sample, string property)
    {
        if (property.Length > 0 && part.Remove(property))
        {
            if (sample[property] is { } good)
            {
                part[property] = good.DeepClone();
            }

            return true;
        }

        var missing = sample.Where(pair => !part.ContainsKey(pair.Key)).ToList();
        missing.ForEach(pair => part[pair.Key] = pair.Value?.DeepClone());
        return missing.Count > 0;
    }

    /// <summary>A rule names its property first.</summary>
    private static string Finer((string Place, string Reason) problem)
    {
        var name = problem.Reason.Split(' ')[0];
        return problem.Place.Length == 0 ? name : problem.Place.Contains('.', StringComparison.Ordinal) ? problem.Place : $"{problem.Place}.{name}";
    }

    [GeneratedRegex(@"^(?:\['(?<name>[^']*)'\]|(?<name>[^.\[]+))")]
    private static partial Regex FirstName();
}
