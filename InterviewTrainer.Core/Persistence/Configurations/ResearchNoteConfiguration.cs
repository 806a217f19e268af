using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewTrainer.Core.Persistence.Configurations;

internal sealed class ResearchNoteConfiguration : IEntityTypeConfiguration<ResearchNoteRow>
{
    public void Configure(EntityTypeBuilder<ResearchNoteRow> builder)
    {
        builder.ToTable("ResearchNotes");
        builder.HasKey(row => row.InterviewId);
        builder.Property(row => row.InterviewId).ValueGeneratedNever();
        builder.HasOne<InterviewRow>().WithOne().HasForeignKey<ResearchNoteRow>(row => row.InterviewId).OnDelete(DeleteBehavior.Cascade);
    }
}
