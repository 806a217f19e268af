using System.Globalization;
using System.Text;
using InterviewTrainer.EngineHost.Hosting;

namespace InterviewTrainer.EngineHost.Sherpa.Files;

/// <summary>A <c>tokens.txt</c>: a symbol and its number on each line; a line with a number alone stands for the space. sherpa-onnx ends the process on any other.</summary>
internal sealed class TokenFile
{
    private const int MaxBytes = 64 << 20;
    private const int MaxNumber = 10_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ModelFolder _model;
    private readonly string _path;
    private readonly Dictionary<string, int> _numbers;

    private TokenFile(ModelFolder model, string path, Dictionary<string, int> numbers)
    {
        _model = model;
        _path = path;
        _numbers = numbers;
    }

    public int Count => _numbers.Count;

    public IEnumerable<string> Symbols => _numbers.Keys;

    /// <exception cref="EngineLoadException">It is missing, or not of that form.</exception>
    public static TokenFile Read(ModelFolder model)
    {
        var path = model.File("tokens");
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var used = new HashSet<int>();
        var lines = ReadText(model, path).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            if (line.Length == 0 && i == lines.Length - 1)
            {
                break;
            }

            var parts = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            var symbol = parts.Length == 1 ? " " : parts.FirstOrDefault("");
            if (parts.Length is not (1 or 2)
                || !int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > MaxNumber
                || !used.Add(number) || !numbers.TryAdd(symbol, number))
            {
                throw model.Broken(path, $"is damaged: line {i + 1} is not a new symbol with a new number");
            }
        }

        return numbers.Count > 0 ? new TokenFile(model, path, numbers) : throw model.Broken(path, "holds no tokens");
    }

    /// <summary>Every number that the model may give must have its symbol.</summary>
    public void RequireNumbers(int count)
    {
        var missing = Enumerable.Range(0, count).Except(_numbers.Values).Select(number => (int?)number).FirstOrDefault();
        if (missing is not null)
        {
            throw Unusable($"has no symbol with the number {missing}, which the model can give");
        }
    }

    public void RequireSymbols(params IEnumerable<string> symbols)
    {
        if (symbols.FirstOrDefault(symbol => !_numbers.ContainsKey(symbol)) is { } missing)
        {
            throw Unusable($"has no symbol \"{missing}\"");
        }
    }

    public void RequireAnyOf(params IReadOnlyList<string> symbols)
    {
        if (!symbols.Any(_numbers.ContainsKey))
        {
            throw Unusable($"has none of the symbols {string.Join(", ", symbols)}");
        }
    }

    /// <summary>Voices know phonemes: one character each.</summary>
    public void RequireSingleCharacters()
    {
        if (_numbers.Keys.FirstOrDefault(symbol => symbol.EnumerateRunes().Skip(1).Any()) is { } longer)
        {
            throw Unusable($"has the symbol \"{longer}\", where every symbol is one character");
        }
    }

    /// <summary>Whisper's symbols are bytes in base64.</summary>
    public void RequireBase64()
    {
        if (_numbers.Keys.FirstOrDefault(symbol => !Convert.TryFromBase64String(symbol, new byte[symbol.Length], out _)) is not null)
        {
            throw Unusable("has a symbol that is not base64");
        }
    }

    private EngineLoadException Unusable(string problem) => _model.Broken(_path, $"does not belong to a model of the family {_model.Family}: it {problem}");

    private static string ReadText(ModelFolder model, string path)
    {
        try
        {
            return new FileInfo(path).Length <= MaxBytes ? Strict.GetString(File.ReadAllBytes(path)) : throw model.Broken(path, $"is longer than {MaxBytes >> 20} MiB");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw model.Broken(path, $"cannot be read as UTF-8 text ({exception.Message})", exception);
        }
    }
}
