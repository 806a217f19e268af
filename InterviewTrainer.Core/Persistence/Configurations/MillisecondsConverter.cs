using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace InterviewTrainer.Core.Persistence.Configurations;

/// <summary>Durations are stored as whole milliseconds.</summary>
internal sealed class MillisecondsConverter() : ValueConverter<TimeSpan, long>(
    duration => (long)duration.TotalMilliseconds,
    milliseconds => TimeSpan.FromMilliseconds(milliseconds));
