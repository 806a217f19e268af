using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Persistence.Configurations;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Core.Research;
using InterviewTrainer.Core.Transcription;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace InterviewTrainer.Core.Persistence;

/// <summary>The database of interviews. Options come from <see cref="InterviewDbOptions"/>; without the <see cref="ConsentGate"/> there is no context.</summary>
public sealed class InterviewDb : DbContext
{
    public InterviewDb(DbContextOptions<InterviewDb> options)
        : base(options)
    {
        var interceptors = options.FindExtension<CoreOptionsExtension>()?.Interceptors ?? [];
        if (!interceptors.OfType<ConsentGate>().Any())
        {
            throw new ArgumentException($"Options of {nameof(InterviewDb)} must hold the {nameof(ConsentGate)}.", nameof(options));
        }
    }

    public DbSet<InterviewRow> Interviews => Set<InterviewRow>();

    public DbSet<InterviewPlanRow> InterviewPlans => Set<InterviewPlanRow>();

    public DbSet<TurnRow> Turns => Set<TurnRow>();

    public DbSet<TurnWordsRow> TurnWords => Set<TurnWordsRow>();

    public DbSet<TurnSignalsRow> TurnSignals => Set<TurnSignalsRow>();

    public DbSet<CheckInRow> CheckIns => Set<CheckInRow>();

    public DbSet<ResearchNoteRow> ResearchNotes => Set<ResearchNoteRow>();

    public DbSet<AssessmentRow> Assessments => Set<AssessmentRow>();

    public DbSet<AnswerScoreRow> AnswerScores => Set<AnswerScoreRow>();

    public DbSet<SelfRatingRow> SelfRatings => Set<SelfRatingRow>();

    public DbSet<ReflectionRow> Reflections => Set<ReflectionRow>();

    public DbSet<StoryRow> Stories => Set<StoryRow>();

    public DbSet<GoalRow> Goals => Set<GoalRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(InterviewDb).Assembly, type => type.Namespace == typeof(InterviewConfiguration).Namespace);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<TimeSpan>().HaveConversion<MillisecondsConverter>();
        configurationBuilder.Properties<CandidateLevel>().HaveConversion<string>();
        configurationBuilder.Properties<InterviewMode>().HaveConversion<string>();
        configurationBuilder.Properties<InterviewDifficulty>().HaveConversion<string>();
        configurationBuilder.Properties<HearingMode>().HaveConversion<string>();
        configurationBuilder.Properties<InterviewStatus>().HaveConversion<string>();
        configurationBuilder.Properties<ConclusionReason>().HaveConversion<string>();
        configurationBuilder.Properties<FollowUpIntent>().HaveConversion<string>();
        configurationBuilder.Properties<TurnState>().HaveConversion<string>();
        configurationBuilder.Properties<AnswerSource>().HaveConversion<string>();
        configurationBuilder.Properties<CheckInTag>().HaveConversion<string>();
        configurationBuilder.Properties<NotScoredReason>().HaveConversion<string>();
        configurationBuilder.Properties<GoalKind>().HaveConversion<string>();
    }
}
