using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewTrainer.Core.Persistence.Configurations;

internal sealed class AnswerScoreConfiguration : IEntityTypeConfiguration<AnswerScoreRow>
{
    public void Configure(EntityTypeBuilder<AnswerScoreRow> builder)
    {
        builder.ToTable("AnswerScores");
        builder.HasKey(row => new { row.AssessmentId, row.TurnId });
        builder.HasIndex(row => row.InterviewId);
        builder.HasOne<AssessmentRow>().WithMany().HasForeignKey(row => row.AssessmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
