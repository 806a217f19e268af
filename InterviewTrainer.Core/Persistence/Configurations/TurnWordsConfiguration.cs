using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewTrainer.Core.Persistence.Configurations;

internal sealed class TurnWordsConfiguration : IEntityTypeConfiguration<TurnWordsRow>
{
    public void Configure(EntityTypeBuilder<TurnWordsRow> builder)
    {
        builder.ToTable("TurnWords");
        builder.HasKey(row => row.TurnId);
        builder.Property(row => row.TurnId).ValueGeneratedNever();
        builder.Property(row => row.Timed).HasJsonConversion(ListJson.Default.StoredWords).HasDefaultValueSql("'[]'");
        builder.Property(row => row.Asides).HasJsonConversion(ListJson.Default.Asides).HasDefaultValueSql("'[]'");
        builder.HasOne<TurnRow>().WithOne().HasForeignKey<TurnWordsRow>(row => row.TurnId).OnDelete(DeleteBehavior.Cascade);
    }
}
