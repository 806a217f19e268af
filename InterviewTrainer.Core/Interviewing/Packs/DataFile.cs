using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>Reads pack and persona files: strict JSON, no unknown or repeated properties, at most <see cref="MaxBytes"/>.</summary>
internal static class DataFile
{
    public const int MaxBytes = 2 * 1024 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads every <c>*.json</c> of the folders, in name order; a file that cannot be read becomes a problem and the others go on.</summary>
    public static (IReadOnlyList<T> Items, IReadOnlyList<DataFileProblem> Problems) ReadAll<T>(IEnumerable<string> folders)
        where T : class
    {
        var items = new List<T>();
        var problems = new List<DataFileProblem>();
        foreach (var file in folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)))
        {
            try
            {
                items.Add(Read<T>(file));
            }
            catch (JsonException exception)
            {
                problems.Add(new DataFileProblem(file, (int?)exception.LineNumber + 1, Reason(exception)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add(new DataFileProblem(file, null, exception.Message));
            }
        }

        return (items, problems);
    }

    private static T Read<T>(string file)
    {
        var length = new FileInfo(file).Length;
        DataRule.Check(length <= MaxBytes, $"the file has {length} bytes; at most {MaxBytes} are read");
        return JsonSerializer.Deserialize<T>(File.ReadAllBytes(file), Options) ?? throw new JsonException("the file holds null");
    }

    /// <summary>The serializer appends path and line to its message; they are told apart here.</summary>
    private static string Reason(JsonException exception)
    {
        var reason = exception.Message.Split(" Path: ")[0].Split(" LineNumber: ")[0];
        return exception.Path is null or "$" ? reason : $"{reason} (at {exception.Path})";
    }
}
