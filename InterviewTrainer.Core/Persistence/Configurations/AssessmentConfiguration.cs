using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewTrainer.Core.Persistence.Configurations;

internal sealed class AssessmentConfiguration : IEntityTypeConfiguration<AssessmentRow>
{
    public void Configure(EntityTypeBuilder<AssessmentRow> builder)
    {
        builder.ToTable("Assessments");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Detail).HasJsonConversion(ListJson.Default.InterviewAssessment);
        builder.HasIndex(row => new { row.InterviewId, row.At });
        builder.HasOne<InterviewRow>().WithMany().HasForeignKey(row => row.InterviewId).OnDelete(DeleteBehavior.Cascade);
    }
}
