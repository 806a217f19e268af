using System.Globalization;
using InterviewTrainer.Core.Engines.Onnx;
using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Sherpa.Files;

/// <summary>
/// A file of weights, opened with ONNX Runtime before sherpa-onnx opens it: ONNX Runtime refuses what is no model, where sherpa-onnx aborts, and tells whether the metadata
/// is there without which sherpa-onnx ends the process.
/// </summary>
internal sealed class OnnxFile : IDisposable
{
    private readonly ModelFolder _model;
    private readonly OnnxSession _session;

    private OnnxFile(ModelFolder model, string path, OnnxSession session)
    {
        _model = model;
        Path = path;
        _session = session;
    }

    public string Path { get; }

    public IReadOnlyList<OnnxSlot> Inputs => _session.Inputs;

    public IReadOnlyList<OnnxSlot> Outputs => _session.Outputs;

    /// <exception cref="EngineLoadException">It is missing, or is no model.</exception>
    public static OnnxFile Open(SherpaLibrary library, ModelFolder model, string role)
    {
        var path = model.File(role);
        try
        {
            return new OnnxFile(model, path, OnnxSession.Inspect(library.OnnxRuntime, path));
        }
        catch (OnnxRuntimeException exception)
        {
            throw model.Broken(path, $"is no model that can be loaded ({exception.Message})", exception);
        }
    }

    /// <summary>Null where there is none, or only an empty one.</summary>
    public string? OptionalText(string key) => _session.Metadata(key) is { Length: > 0 } text ? text : null;

    public string Text(string key) => OptionalText(key) ?? throw Lacks(key);

    /// <summary>Whether the key is there at all, empty or not.</summary>
    public void RequireKey(string key)
    {
        if (_session.Metadata(key) is null)
        {
            throw Lacks(key);
        }
    }

    public int Number(string key, int min, int max) => Parse(key, Text(key), min, max);

    public int OptionalNumber(string key, int min, int max, int missing) => OptionalText(key) is { } text ? Parse(key, text, min, max) : missing;

    /// <summary>Numbers with commas between them, at least one.</summary>
    public int[] Numbers(string key, int min, int max) => [.. Text(key).Split(',').Select(part => Parse(key, part, min, max))];

    /// <summary>Floating-point numbers with commas between them.</summary>
    public void RequireFloats(string key, int count)
    {
        var parts = Text(key).Split(',');
        if (parts.Length != count || parts.Any(part => !float.TryParse(part, CultureInfo.InvariantCulture, out var value) || !float.IsFinite(value)))
        {
            throw Unusable($"has no {count} numbers under \"{key}\"");
        }
    }

    /// <summary>sherpa-onnx hands over its tensors by position and does not count.</summary>
    public void RequireForm(int inputs, int outputs)
    {
        if (Inputs.Count != inputs || Outputs.Count < outputs)
        {
            throw Unusable($"takes {Inputs.Count} tensors and gives {Outputs.Count}, where this kind of model takes {inputs} and gives {outputs}");
        }
    }

    public EngineLoadException Unusable(string problem) => _model.Broken(Path, $"is not a model of the family {_model.Family}: it {problem}");

    public void Dispose() => _session.Dispose();

    private int Parse(string key, string text, int min, int max) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max
            ? value
            : throw Unusable($"has no number from {min} to {max} under \"{key}\"");

    private EngineLoadException Lacks(string key) => Unusable($"has nothing under \"{key}\" in its metadata");
}
