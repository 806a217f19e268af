namespace InterviewTrainer.EngineHost.Llama;

/// <summary>Makes tokens of text. Thread-safe.</summary>
internal interface ITokenizer
{
    /// <param name="text">Any text; what cannot be UTF-8 becomes U+FFFD.</param>
    /// <param name="addSpecial">Add what the model wants at the beginning (and at the end, for encoders).</param>
    /// <param name="parseSpecial">Names of special tokens in the text become those tokens. Never for what people wrote.</param>
    int[] Tokenize(string text, bool addSpecial, bool parseSpecial);
}
