using InterviewTrainer.Core.Persistence.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewTrainer.Core.Persistence.Configurations;

internal sealed class StoryConfiguration : IEntityTypeConfiguration<StoryRow>
{
    public void Configure(EntityTypeBuilder<StoryRow> builder)
    {
        builder.ToTable("Stories");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Tags).HasJsonConversion(ListJson.Default.Texts);
        builder.Property(row => row.Told).HasJsonConversion(ListJson.Default.StoryTellings);
    }
}
