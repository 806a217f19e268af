using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewTrainer.Core.Persistence.Configurations;

internal sealed class InterviewPlanConfiguration : IEntityTypeConfiguration<InterviewPlanRow>
{
    public void Configure(EntityTypeBuilder<InterviewPlanRow> builder)
    {
        builder.ToTable("InterviewPlans");
        builder.HasKey(row => row.InterviewId);
        builder.Property(row => row.InterviewId).ValueGeneratedNever();
        builder.Property(row => row.Plan).HasJsonConversion(ListJson.Default.InterviewPlan);
        builder.Property(row => row.Brief).HasJsonConversion(ListJson.Default.CandidateBrief);
        builder.HasOne<InterviewRow>().WithOne().HasForeignKey<InterviewPlanRow>(row => row.InterviewId).OnDelete(DeleteBehavior.Cascade);
    }
}
