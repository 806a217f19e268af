using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Research;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>
/// Everything that is known of an interview, as one JSON document. Its shape is a promise: <c>docs/export-schema-v5.json</c> describes it,
/// a test holds the two together, and any change of it is a new <see cref="SchemaVersion"/>.
/// </summary>
public sealed record InterviewExport
{
    public const int CurrentSchemaVersion = 5;

    // Letters of every script are written as themselves, for people who read the file.
    private static readonly JsonSerializerOptions Readable = new(ExportJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public required int SchemaVersion { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ExportedAt { get; init; }

    public required Guid Id { get; init; }

    public required InterviewStatus Status { get; init; }

    public required ConclusionReason? Conclusion { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime? StartedAt { get; init; }

    public required DateTime? EndedAt { get; init; }

    /// <summary>Time under way, pauses left out.</summary>
    public required long ElapsedMs { get; init; }

    public required string Closing { get; init; }

    public required ExportedSettings Settings { get; init; }

    /// <summary>Null where it was not kept.</summary>
    public required ExportedPlan? Plan { get; init; }

    /// <summary>Null without documents, and where they were not to be kept.</summary>
    public required ExportedDocuments? Documents { get; init; }

    public required Consent Consent { get; init; }

    public required InterviewEngines Engines { get; init; }

    public required IReadOnlyList<ExportedTurn> Turns { get; init; }

    public required IReadOnlyList<CheckIn> CheckIns { get; init; }

    /// <summary>Null without the research consent.</summary>
    public required ResearchNote? ResearchNote { get; init; }

    /// <summary>A name for the downloaded file.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"interview-{CreatedAt:yyyy-MM-dd}-{Id.ToString("N")[..8]}.json");

    /// <param name="interview">The interview, with the words and signals that are to be in the document.</param>
    /// <param name="checkIns">Its check-ins.</param>
    /// <param name="note">Its research note; left out without the consent.</param>
    /// <param name="exportedAt">UTC.</param>
    public static InterviewExport Of(Interview interview, IReadOnlyList<CheckIn> checkIns, ResearchNote? note, DateTime exportedAt) => new()
    {
        SchemaVersion = CurrentSchemaVersion,
        ExportedAt = exportedAt,
        Id = interview.Id,
        Status = interview.Status,
        Conclusion = interview.Conclusion,
        CreatedAt = interview.CreatedAt,
        StartedAt = interview.StartedAt,
        EndedAt = interview.EndedAt,
        ElapsedMs = (long)interview.Elapsed.TotalMilliseconds,
        Closing = interview.Closing,
        Settings = ExportedSettings.Of(interview.Settings),
        Plan = interview.Settings.Plan is { } plan ? ExportedPlan.Of(plan) : null,
        Documents = interview.Settings.Brief is { } brief ? ExportedDocuments.Of(brief) : null,
        Consent = interview.Settings.Consent,
        Engines = interview.Engines,
        Turns = [.. interview.Turns.Select(ExportedTurn.Of)],
        CheckIns = checkIns,
        ResearchNote = interview.Settings.Consent.UseForResearch ? note : null,
    };

    /// <summary>The document, UTF-8, indented, properties in the order of the schema.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, (JsonTypeInfo<InterviewExport>)Readable.GetTypeInfo(typeof(InterviewExport)));
}
