using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewTrainer.Core.Persistence.Configurations;

internal sealed class InterviewConfiguration : IEntityTypeConfiguration<InterviewRow>
{
    public void Configure(EntityTypeBuilder<InterviewRow> builder)
    {
        builder.ToTable("Interviews");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Drill).HasJsonConversion(ListJson.Default.Drill);
        builder.Property(row => row.PackIds).HasJsonConversion(ListJson.Default.Texts);
        builder.Property(row => row.QuestionKeys).HasJsonConversion(ListJson.Default.Texts);
        builder.Property(row => row.Difficulty).HasDefaultValueSql("'Standard'").HasSentinel((InterviewDifficulty)(-1)); // For rows from before; Easy, the first, is no missing value.
        builder.Property(row => row.Length).HasColumnName("LengthMs");
        builder.Property(row => row.ThinkingTime).HasColumnName("ThinkingTimeMs");
        builder.Property(row => row.Elapsed).HasColumnName("ElapsedMs");

        // Progress, newest first; and what can be gone on with.
        builder.HasIndex(row => new { row.CreatedAt, row.Id });
        builder.HasIndex(row => new { row.Status, row.CreatedAt });
    }
}
