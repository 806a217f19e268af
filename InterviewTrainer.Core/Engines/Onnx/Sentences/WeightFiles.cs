using System.Runtime.InteropServices;
using System.Text.Json;

namespace InterviewTrainer.Core.Engines.Onnx.Sentences;

/// <summary>
/// The weights of a TensorFlow.js graph model: a manifest of names and shapes in <c>model.json</c>, the numbers one after another in files beside it.
/// </summary>
internal sealed class WeightFiles
{
    private const long MaxBytes = 256L << 20;

    private readonly Dictionary<string, (long[] Shape, int Start, int Length)> _places = new(StringComparer.Ordinal);
    private readonly byte[] _bytes;

    private WeightFiles(string folder, JsonElement manifest)
    {
        var files = manifest.EnumerateArray().SelectMany(group => group.GetProperty("paths").EnumerateArray())
            .Select(path => new FileInfo(Path.Combine(folder, Path.GetFileName(path.GetString() ?? ""))))
            .ToList();
        var total = files.Sum(file => file.Length);
        _bytes = total <= MaxBytes ? new byte[total] : throw new InvalidDataException($"Weights of {total} bytes are more than any such model has.");
        var at = 0;
        foreach (var file in files)
        {
            using var stream = file.OpenRead();
            stream.ReadExactly(_bytes, at, (int)file.Length);
            at += (int)file.Length;
        }

        Place(manifest);
    }

    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">The files are not what they should be.</exception>
    public static WeightFiles Read(string folder)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "model.json")));
            return new WeightFiles(folder, document.RootElement.GetProperty("weightsManifest"));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new InvalidDataException("The manifest of the weights is not one.", exception);
        }
    }

    /// <summary>The one tensor whose name ends so.</summary>
    /// <returns>Its shape and its numbers, little-endian.</returns>
    public (long[] Shape, ReadOnlyMemory<byte> Bytes) Find(string ending)
    {
        var names = _places.Keys.Where(name => name.EndsWith(ending, StringComparison.Ordinal)).ToList();
        return names is [var name] && _places[name] is var place
            ? (place.Shape, _bytes.AsMemory(place.Start, place.Length))
            : throw new InvalidDataException($"{names.Count} weights are called …{ending}; there should be one.");
    }

    /// <summary>The numbers of a tensor of floats.</summary>
    public float[] Floats(string ending) => MemoryMarshal.Cast<byte, float>(Find(ending).Bytes.Span).ToArray();

    private void Place(JsonElement manifest)
    {
        var at = 0;
        foreach (var weight in manifest.EnumerateArray().SelectMany(group => group.GetProperty("weights").EnumerateArray()))
        {
            var shape = weight.GetProperty("shape").EnumerateArray().Select(dimension => dimension.GetInt64()).ToArray();
            var length = checked((int)(sizeof(float) * shape.Aggregate(1L, (product, dimension) => checked(product * dimension))));
            if (weight.GetProperty("dtype").GetString() is not ("float32" or "int32") || length > _bytes.Length - at)
            {
                throw new InvalidDataException("The weights are shorter than their manifest says, or of another type.");
            }

            _places[weight.GetProperty("name").GetString() ?? ""] = (shape, at, length);
            at += length;
        }
    }
}
