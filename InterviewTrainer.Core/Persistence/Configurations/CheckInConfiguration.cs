using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewTrainer.Core.Persistence.Configurations;

internal sealed class CheckInConfiguration : IEntityTypeConfiguration<CheckInRow>
{
    public void Configure(EntityTypeBuilder<CheckInRow> builder)
    {
        builder.ToTable("CheckIns");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<InterviewRow>().WithMany().HasForeignKey(row => row.InterviewId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.InterviewId, row.At });
    }
}
