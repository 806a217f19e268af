using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewTrainer.Core.Persistence.Configurations;

internal sealed class SelfRatingConfiguration : IEntityTypeConfiguration<SelfRatingRow>
{
    public void Configure(EntityTypeBuilder<SelfRatingRow> builder)
    {
        builder.ToTable("SelfRatings");
        builder.HasKey(row => row.InterviewId);
        builder.Property(row => row.InterviewId).ValueGeneratedNever();
        builder.HasOne<InterviewRow>().WithOne().HasForeignKey<SelfRatingRow>(row => row.InterviewId).OnDelete(DeleteBehavior.Cascade);
    }
}
