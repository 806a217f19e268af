using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Packs;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Core.Signals.Words;
using InterviewTrainer.Core.Transcription;

namespace InterviewTrainer.Core.Reporting.Export;

/// <summary>Serialisation of exports: camel case, nulls written, times in UTC.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true,
    Converters =
    [
        typeof(CamelCaseEnum<AnswerSource>),
        typeof(CamelCaseEnum<AsideBy>),
        typeof(CamelCaseEnum<CandidateLevel>),
        typeof(CamelCaseEnum<CheckInTag>),
        typeof(CamelCaseEnum<ConclusionReason>),
        typeof(CamelCaseEnum<Dimension>),
        typeof(CamelCaseEnum<DrillKind>),
        typeof(CamelCaseEnum<FillerKind>),
        typeof(CamelCaseEnum<FollowUpIntent>),
        typeof(CamelCaseEnum<GoalKind>),
        typeof(CamelCaseEnum<HearingMode>),
        typeof(CamelCaseEnum<HesitationHandling>),
        typeof(CamelCaseEnum<InterviewDifficulty>),
        typeof(CamelCaseEnum<InterviewMode>),
        typeof(CamelCaseEnum<InterviewStatus>),
        typeof(CamelCaseEnum<Necessity>),
        typeof(CamelCaseEnum<NotScoredReason>),
        typeof(CamelCaseEnum<PausePlace>),
        typeof(CamelCaseEnum<QuestionKind>),
        typeof(CamelCaseEnum<QuestionSource>),
        typeof(CamelCaseEnum<Sentiment>),
        typeof(CamelCaseEnum<TopicPriority>),
        typeof(CamelCaseEnum<TurnState>),
        typeof(CamelCaseEnum<WordStatus>),
    ])]
[JsonSerializable(typeof(InterviewExport))]
[JsonSerializable(typeof(ExportedPractice))]
[JsonSerializable(typeof(ArchiveManifest))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    private sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
        where T : struct, Enum;
}
