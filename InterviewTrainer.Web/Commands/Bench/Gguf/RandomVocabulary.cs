namespace InterviewTrainer.Web.Commands.Bench.Gguf;

/// <summary>
/// A byte-level BPE vocabulary: the 256 bytes first, then tokens that each join two earlier ones, then the special tokens of Qwen's chat format.
/// </summary>
internal sealed class RandomVocabulary
{
    public const string EndOfText = "<|endoftext|>";
    public const string TurnStart = "<|im_start|>";
    public const string TurnEnd = "<|im_end|>";

    /// <summary>As ggml names the types of tokens.</summary>
    private const int Normal = 1;
    private const int Control = 3;
    private const int UserDefined = 4;

    private const int LongestToken = 12;

    private readonly List<string> _tokens = [];
    private readonly List<int> _types = [];
    private readonly List<string> _merges = [];

    /// <param name="size">Tokens in all.</param>
    /// <param name="seed">The same seed gives the same tokens.</param>
    public RandomVocabulary(int size, int seed)
    {
        string[] special = [EndOfText, TurnStart, TurnEnd];
        string[] tags = ["<think>", "</think>"];
        for (var value = 0; value < 256; value++)
        {
            Add(TextOfByte((byte)value), Normal);
        }

        Join(size - special.Length - tags.Length, new Random(seed));
        Array.ForEach(special, token => Add(token, Control));
        Array.ForEach(tags, token => Add(token, UserDefined));
    }

    /// <summary>Writes the tokenizer's keys.</summary>
    public void WriteTo(GgufWriter file)
    {
        file.Set("tokenizer.ggml.model", "gpt2")
            .Set("tokenizer.ggml.pre", "qwen2")
            .Set("tokenizer.ggml.tokens", _tokens.ToArray())
            .Set("tokenizer.ggml.token_type", _types.ToArray())
            .Set("tokenizer.ggml.merges", _merges.ToArray())
            .Set("tokenizer.ggml.eos_token_id", (uint)_tokens.IndexOf(TurnEnd))
            .Set("tokenizer.ggml.padding_token_id", (uint)_tokens.IndexOf(EndOfText))
            .Set("tokenizer.ggml.bos_token_id", (uint)_tokens.IndexOf(EndOfText))
            .Set("tokenizer.ggml.add_bos_token", false);
    }

    /// <summary>The character that stands for a byte in byte-level BPE: printable Latin-1 for itself, the others from U+0100 on, in order.</summary>
    private static string TextOfByte(byte value)
    {
        static bool IsPrintable(int value) => value is (>= 33 and <= 126) or (>= 161 and <= 172) or >= 174;
        return ((char)(IsPrintable(value) ? value : 256 + Enumerable.Range(0, value).Count(earlier => !IsPrintable(earlier)))).ToString();
    }

    private void Join(int size, Random random)
    {
        var seen = _tokens.ToHashSet();
        var letters = "abcdefghijklmnopqrstuvwxyz".Select(letter => letter.ToString()).ToArray();
        var parts = new List<string>([.. letters, TextOfByte((byte)' ')]);
        while (_tokens.Count < size)
        {
            // A space opens a word and never stands inside one; a letter at the end keeps tokens short enough to go on for a long time.
            var left = parts[random.Next(parts.Count)];
            var right = letters[random.Next(letters.Length)];
            if (left.Length < LongestToken && seen.Add(left + right))
            {
                Add(left + right, Normal);
                _merges.Add($"{left} {right}");
                parts.Add(left + right);
            }
        }
    }

    private void Add(string token, int type)
    {
        _tokens.Add(token);
        _types.Add(type);
    }
}
