namespace InterviewTrainer.EngineHost.Language.Json;

/// <summary>Bounds for what a schema leaves open.</summary>
/// <param name="TextBytes">Longest text without <c>maxLength</c>, bytes of UTF-8.</param>
/// <param name="Items">Longest list without <c>maxItems</c>; most properties of an object that may be any.</param>
internal sealed record GrammarBounds(int TextBytes, int Items)
{
    /// <summary>Longest name of a property of an object that may be any, bytes.</summary>
    public const int NameBytes = 32;

    /// <summary>For <c>json_object</c>, which nobody bounded and which therefore may be cut by <c>max_tokens</c>.</summary>
    public static GrammarBounds Free { get; } = new(TextBytes: 1000, Items: 32);

    /// <summary>From generous to tight. Even the tightest leaves room for a few words.</summary>
    public static IReadOnlyList<GrammarBounds> Levels { get; } =
    [
        new(2000, 16), new(1600, 16), new(1200, 12), new(1000, 10), new(800, 10), new(640, 8), new(560, 8), new(480, 8), new(440, 8), new(400, 8), new(360, 8),
        new(320, 8), new(280, 7), new(240, 6), new(200, 6), new(160, 5), new(128, 5), new(112, 4), new(96, 4), new(80, 4), new(64, 3), new(56, 3), new(48, 3),
        new(40, 2), new(32, 2),
    ];
}
