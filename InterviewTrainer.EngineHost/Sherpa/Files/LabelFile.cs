using System.Globalization;
using System.Text;

namespace InterviewTrainer.EngineHost.Sherpa.Files;

/// <summary>
/// The labels of an audio tagging model: a header, then lines <c>number,identifier,"name"</c> counted from 0. sherpa-onnx ends the process on any other.
/// </summary>
internal static class LabelFile
{
    private const int MaxBytes = 4 << 20;

    /// <summary>The names, in the order of their numbers.</summary>
    /// <exception cref="EngineHost.Hosting.EngineLoadException">It is missing, or not of that form.</exception>
    public static IReadOnlyList<string> Read(ModelFolder model)
    {
        var path = model.File("labels");
        if (new FileInfo(path).Length > MaxBytes)
        {
            throw model.Broken(path, $"is longer than {MaxBytes >> 20} MiB");
        }

        var names = new List<string>();
        foreach (var line in File.ReadLines(path, Encoding.UTF8).Skip(1))
        {
            var parts = line.Split(',', 3);
            if (parts.Length != 3 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number != names.Count
                || parts[2] is not ['"', .. var name, '"'])
            {
                throw model.Broken(path, $"is damaged: line {names.Count + 2} is not number {names.Count} with an identifier and a name in quotes");
            }

            names.Add(name);
        }

        return names.Count > 0 ? names : throw model.Broken(path, "holds no labels");
    }
}
