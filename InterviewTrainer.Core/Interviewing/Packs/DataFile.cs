using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using InterviewTrainer.Core.Diagnostics;

namespace InterviewTrainer.Core.Interviewing.Packs;

/// <summary>Reads and writes pack and persona files: strict JSON, no unknown or repeated properties, at most <see cref="MaxBytes"/>.</summary>
internal static partial class DataFile
{
    public const int MaxBytes = 2 * 1024 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads every <c>*.json</c> of the folders, in name order; a file that cannot be read becomes a problem and the others go on.</summary>
    public static (IReadOnlyList<(string File, T Item)> Items, IReadOnlyList<DataFileProblem> Problems) ReadAll<T>(IEnumerable<string> folders)
        where T : class
    {
        var items = new List<(string, T)>();
        var problems = new List<DataFileProblem>();
        foreach (var file in folders.Where(Directory.Exists).SelectMany(folder => Files(folder, problems)))
        {
            try
            {
                items.Add((file, Read<T>(file)));
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

    /// <exception cref="JsonException">It is no such file; the message says why.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> json)
        where T : class
        => JsonSerializer.Deserialize<T>(json.StartsWith("\uFEFF"u8) ? json[3..] : json, Options) ?? throw new JsonException("the file holds null");

    /// <summary>What files of a type hold.</summary>
    public static JsonTypeInfo ShapeOf(Type type) => Options.GetTypeInfo(type);

    /// <summary>The file's bytes, as <see cref="Parse{T}"/> reads them.</summary>
    public static byte[] Format<T>(T item) => JsonSerializer.SerializeToUtf8Bytes(item, Options);

    /// <summary>Writes all of a file or nothing of it; the folder is made where it is missing.</summary>
    public static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        OwnerFile.Write(path, file => file.Write(content));
    }

    /// <summary>The serializer appends path and line to its message, and names types of this program; the one is told apart here, the other cut short.</summary>
    public static string Reason(JsonException exception)
    {
        var reason = TypeName().Replace(exception.Message.Split(" Path: ")[0].Split(" LineNumber: ")[0], "$1");
        return exception.Path is null or "$" ? reason : $"{reason} (at {exception.Path})";
    }

    private static IReadOnlyList<string> Files(string folder, List<DataFileProblem> problems)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new DataFileProblem(folder, null, exception.Message));
            return [];
        }
    }

    private static T Read<T>(string file)
        where T : class
    {
        var length = new FileInfo(file).Length;
        DataRule.Check(length <= MaxBytes, $"the file has {length} bytes; at most {MaxBytes} are read");
        return Parse<T>(File.ReadAllBytes(file));
    }

    [GeneratedRegex(@"\b(?:InterviewTrainer|System)\.(?:\w+[.`])*(\w+)")]
    private static partial Regex TypeName();
}
