namespace InterviewTrainer.Web.Commands.Screenshots.Sample;

/// <summary>The sample interviews that have pictures of their own.</summary>
internal static class SampleIds
{
    /// <summary>All answers spoken and heard by the program’s own recogniser, with follow-ups, tips and both check-ins.</summary>
    public static readonly Guid Spoken = new("6f1c5a52-0000-4000-8000-000000000001");

    /// <summary>All answers typed, one question skipped, ended by the person in the middle of another; no check-in afterwards.</summary>
    public static readonly Guid Typed = new("6f1c5a52-0000-4000-8000-000000000002");

    /// <summary>Neither words nor signals kept, and the server stopped in the middle.</summary>
    public static readonly Guid NothingKept = new("6f1c5a52-0000-4000-8000-000000000003");

    /// <summary>Paused in the middle of a typed answer.</summary>
    public static readonly Guid Paused = new("6f1c5a52-0000-4000-8000-000000000004");

    /// <summary>Set up, nothing asked yet.</summary>
    public static readonly Guid Ready = new("6f1c5a52-0000-4000-8000-000000000005");
}
