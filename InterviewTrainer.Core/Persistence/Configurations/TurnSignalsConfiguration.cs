using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewTrainer.Core.Persistence.Configurations;

internal sealed class TurnSignalsConfiguration : IEntityTypeConfiguration<TurnSignalsRow>
{
    public void Configure(EntityTypeBuilder<TurnSignalsRow> builder)
    {
        builder.ToTable("TurnSignals");
        builder.HasKey(row => row.TurnId);
        builder.Property(row => row.TurnId).ValueGeneratedNever();
        builder.Property(row => row.Speech).HasJsonConversion(ListJson.Default.SpeechSpans);
        builder.Property(row => row.Words).HasJsonConversion(ListJson.Default.WordEvidence);


        // Null in rows from before they were measured.
        builder.Property(row => row.FillerCandidates!).HasJsonConversion(ListJson.Default.SpeechSpans).IsRequired(false);
        builder.Property(row => row.SoundWindows).HasJsonConversion(ListJson.Default.SoundWindows).HasDefaultValueSql("'[]'");
        builder.HasOne<TurnRow>().WithOne().HasForeignKey<TurnSignalsRow>(row => row.TurnId).OnDelete(DeleteBehavior.Cascade);
    }
}
