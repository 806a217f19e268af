using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewTrainer.Core.Persistence.Configurations;

internal sealed class ReflectionConfiguration : IEntityTypeConfiguration<ReflectionRow>
{
    public void Configure(EntityTypeBuilder<ReflectionRow> builder)
    {
        builder.ToTable("Reflections");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.InterviewId);
        builder.HasOne<InterviewRow>().WithMany().HasForeignKey(row => row.InterviewId).OnDelete(DeleteBehavior.Cascade);
    }
}
