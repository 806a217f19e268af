using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace InterviewTrainer.Core.Persistence.Configurations;

/// <summary>Times are stored and read as UTC; a time of unknown kind is taken for UTC.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time,
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
