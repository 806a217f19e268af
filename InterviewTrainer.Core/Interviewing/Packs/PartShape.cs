using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>What a JSON object lacks, has beyond need or has wrongly, held against what files of its type hold; in words for whoever wrote it, where the reader's own speak of types.</summary>
/// <param name="type">What the object is read as.</param>
/// <param name="name">What it is to people, such as <c>question 2</c>.</param>
internal sealed class PartShape(JsonTypeInfo type, string name)
{
    private const string Entry = "this entry";

    /// <summary>All that is missing, in the object and in the entries of its lists; the place is empty for the object itself.</summary>
    public IEnumerable<(string Place, string Reason)> Gaps(JsonObject part)
    {
        if (Lacking(type, part) is { Length: > 0 } lacking)
        {
            yield return ("", $"{name} lacks: {lacking}");
        }

        foreach (var property in type.Properties)
        {
            if (part[property.Name] is JsonArray items && ElementOf(property.PropertyType) is { } element)
            {
                foreach (var (item, index) in items.Select((item, index) => (item as JsonObject, index)))
                {
                    if (item is not null && Lacking(element, item) is { Length: > 0 } missing)
                    {
                        yield return ($"{property.Name}[{index}]", $"{Entry} lacks: {missing}");
                    }
                }
            }
        }
    }

    /// <summary>Why the reader does not take a property.</summary>
    /// <param name="property">Its name; empty for the object as a whole.</param>
    /// <param name="isWhole">It is the property's own value, not something deeper in it.</param>
    public string Wrong(string property, bool isWhole) => type.Properties.FirstOrDefault(each => each.Name == property) switch
    {
        null when property.Length > 0 => $"“{property}” is nothing that {name} may have",
        { } known when isWhole => $"{property} needs {Wanted(known.PropertyType)}",
        _ => "this cannot be read here; compare it with a pack that came with the program",
    };

    private static string Lacking(JsonTypeInfo type, JsonObject part) => string.Join(
        ", ", type.Properties.Where(property => property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false }).Select(property => property.Name).Where(needed => !part.ContainsKey(needed)));

    private static JsonTypeInfo? ElementOf(Type list) =>
        list.IsGenericType && list.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && DataFile.ShapeOf(list.GetGenericArguments()[0]) is { Kind: JsonTypeInfoKind.Object } element ? element : null;

    private static string Wanted(Type value) => value switch
    {
        { IsEnum: true } => $"one of: {string.Join(", ", Enum.GetNames(value).Select(JsonNamingPolicy.CamelCase.ConvertName))}",
        _ when value == typeof(string) => "a text in quotes",
        _ when value == typeof(int) => "a whole number",
        { IsGenericType: true } when value.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => "a list, in [ ]",
        _ => "an object, in { }",
    };
}
