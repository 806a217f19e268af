using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewTrainer.Core.Diagnostics;

namespace InterviewTrainer.Core.Documents.Shelf;

/// <summary>The remembered documents, one file a kind, for their owner only.</summary>
/// <param name="folder">Made when the first is kept.</param>
internal sealed class ShelfFiles(string folder)
{
    /// <summary>A larger file is none of ours; bytes.</summary>
    private const long Largest = 16 * 1024 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, MaxDepth = 16 };

    /// <summary>Null without one.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="JsonException">It is no such document.</exception>
    public UnderstoodDocument? Load(DocumentKind kind)
    {
        var file = new FileInfo(PathOf(kind));
        if (!file.Exists)
        {
            return null;
        }

        if (file.Length > Largest)
        {
            throw new JsonException("it is too large");
        }

        using var stream = file.OpenRead();
        var read = JsonSerializer.Deserialize<UnderstoodDocument>(stream, Options);
        return read?.Kind == kind ? read : throw new JsonException("it is no such document");
    }

    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Save(UnderstoodDocument document)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        OwnerFile.Write(PathOf(document.Kind), stream => JsonSerializer.Serialize(stream, document, Options));
    }

    /// <exception cref="IOException">It could not be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be deleted.</exception>
    public void Delete(DocumentKind kind)
    {
        if (Directory.Exists(folder))
        {
            File.Delete(PathOf(kind));
        }
    }

    private string PathOf(DocumentKind kind) => Path.Combine(folder, kind == DocumentKind.Cv ? "cv.json" : "job.json");
}
