using System.Security.Cryptography;
using System.Text.Json;

namespace InterviewTrainer.Tests.TestDoubles.StandIns;

/// <summary>Writes a model's folder: its files, and the <c>model.json</c> that describes them.</summary>
internal static class StandInModel
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <param name="folder">Made where it is missing; its name is the model's id.</param>
    /// <param name="kind">As in a catalogue, such as <c>recognition</c>.</param>
    /// <param name="family">As in a catalogue, such as <c>whisper</c>.</param>
    /// <param name="roles">Role → path in the folder.</param>
    /// <param name="files">Path in the folder → content.</param>
    /// <param name="voices">Names of voices.</param>
    public static void Write(
        string folder, string kind, string family, IReadOnlyDictionary<string, string> roles, IReadOnlyDictionary<string, byte[]> files, IReadOnlyList<string>? voices = null)
    {
        foreach (var (path, content) in files)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, content);
        }

        var description = new
        {
            id = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)),
            kind,
            family,
            title = $"Stand-in ({family})",
            publisher = "The tests of InterviewTrainer",
            licence = "MIT",
            languages = new[] { "en" },
            files = roles,
            voices = voices ?? [],
            contents = files.Select(file => new { path = file.Key, bytes = file.Value.Length, sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Value)), pinned = false }),
        };
        File.WriteAllBytes(Path.Combine(folder, "model.json"), JsonSerializer.SerializeToUtf8Bytes(description, Json));
    }
}
