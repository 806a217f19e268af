using InterviewTrainer.Core.Interviewing.Personas;
using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewTrainer.Core.Persistence.Configurations;

internal sealed class TurnConfiguration : IEntityTypeConfiguration<TurnRow>
{
    public void Configure(EntityTypeBuilder<TurnRow> builder)
    {
        builder.ToTable("Turns");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<InterviewRow>().WithMany().HasForeignKey(row => row.InterviewId).OnDelete(DeleteBehavior.Cascade);

        // A turn that could change its interview could change whose consent covers its words.
        builder.Property(row => row.InterviewId).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        builder.Property(row => row.Difficulty).HasDefaultValueSql("'Standard'").HasSentinel((InterviewDifficulty)(-1)); // For rows from before; Easy, the first, is no missing value.
        builder.Property(row => row.Timings).HasJsonConversion(ListJson.Default.TurnTimings);
        builder.Property(row => row.Tips).HasJsonConversion(ListJson.Default.Texts);

        builder.HasIndex(row => new { row.InterviewId, row.Index }).IsUnique();

        // Questions asked before, over all interviews.
        builder.HasIndex(row => new { row.QuestionKey, row.AskedAt }).HasFilter("\"FollowUp\" IS NULL");
    }
}
