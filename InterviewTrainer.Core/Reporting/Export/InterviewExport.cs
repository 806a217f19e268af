using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Persistence.Library;
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

    /// <summary>Judgements, the newest first; empty where nobody judged.</summary>
    public required IReadOnlyList<InterviewAssessment> Assessments { get; init; }

    /// <summary>Null where the person gave none.</summary>
    public required ExportedSelfRating? SelfRating { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<ExportedReflection> Reflections { get; init; }

    /// <summary>A name for the downloaded file.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"interview-{CreatedAt:yyyy-MM-dd}-{Id.ToString("N")[..8]}.json");

    /// <param name="stored">The interview, with all that is to be in the document; the research note is left out without its consent.</param>
    /// <param name="exportedAt">UTC.</param>
    public static InterviewExport Of(StoredInterview stored, DateTime exportedAt)
    {
        var interview = stored.Interview;
        return new InterviewExport
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
            CheckIns = stored.CheckIns,
            ResearchNote = interview.Settings.Consent.UseForResearch ? stored.Note : null,
            Assessments = stored.Assessments,
            SelfRating = stored.SelfRating is { } rating ? ExportedSelfRating.Of(rating) : null,
            Reflections = [.. stored.Reflections.Select(ExportedReflection.Of)],
        };
    }

    /// <summary>The interview as it is stored. One that was under way comes back paused, as after a restart of the server; without kept words it cannot go on, and is concluded.</summary>
    internal StoredInterview ToStored()
    {
        var isCut = Status is InterviewStatus.Running or InterviewStatus.Paused && !Consent.KeepWords;
        var interview = Interview.Restore(new InterviewRecord
        {
            Id = Id,
            Settings = Settings.ToSettings() with { Consent = Consent, Plan = Plan?.ToPlan(), Brief = Documents?.ToBrief() },
            Status = isCut ? InterviewStatus.Concluded : Status == InterviewStatus.Running ? InterviewStatus.Paused : Status,
            CreatedAt = CreatedAt,
            StartedAt = StartedAt,
            EndedAt = isCut ? EndedAt ?? Turns.Select(turn => turn.ClosedAt ?? turn.AskedAt).Append(CreatedAt).Max() : EndedAt,
            Elapsed = TimeSpan.FromMilliseconds(ElapsedMs),
            Conclusion = isCut ? ConclusionReason.Interrupted : Conclusion,
            Closing = Closing,
            Engines = Engines,
            Turns = [.. Turns.Select(turn => turn.ToTurn(Id, isCut))],
        });
        return new StoredInterview(interview)
        {
            CheckIns = CheckIns,
            Note = ResearchNote,
            Assessments = Assessments,
            SelfRating = SelfRating?.ToRow(Id),
            Reflections = [.. Reflections.Select(reflection => reflection.ToRow(Id))],
        };
    }

    /// <summary>The document, UTF-8, indented, properties in the order of the schema.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, (JsonTypeInfo<InterviewExport>)Readable.GetTypeInfo(typeof(InterviewExport)));
}
