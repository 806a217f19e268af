using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using InterviewTrainer.Core.Assessment;
using InterviewTrainer.Core.Coaching;
using InterviewTrainer.Core.Documents;
using InterviewTrainer.Core.Interviewing;
using InterviewTrainer.Core.Interviewing.Planning;
using InterviewTrainer.Core.Persistence.Rows;
using InterviewTrainer.Core.Signals;
using InterviewTrainer.Core.Signals.Words;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewTrainer.Core.Persistence.Configurations;

/// <summary>Stores a list, or a record, as JSON text in one column; lists are equal when their items are.</summary>
internal static class JsonList
{
    public static PropertyBuilder<IReadOnlyList<T>> HasJsonConversion<T>(this PropertyBuilder<IReadOnlyList<T>> property, JsonTypeInfo<IReadOnlyList<T>> type) =>
        property.HasConversion(
            list => JsonSerializer.Serialize(list, type),
            text => JsonSerializer.Deserialize(text, type) ?? Array.Empty<T>(),
            new ValueComparer<IReadOnlyList<T>>(
                (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right)),
                list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
                list => list.ToArray()));

    /// <summary>The same for one record, which may be missing; records are equal when their texts are.</summary>
    public static PropertyBuilder<T?> HasJsonConversion<T>(this PropertyBuilder<T?> property, JsonTypeInfo<T> type)
        where T : class =>
        property.HasConversion(
            record => record == null ? null : JsonSerializer.Serialize(record, type),
            text => text == null ? null : JsonSerializer.Deserialize(text, type),
            new ValueComparer<T?>(
                (left, right) => ReferenceEquals(left, right) || (left != null && right != null && JsonSerializer.Serialize(left, type) == JsonSerializer.Serialize(right, type)),
                record => record == null ? 0 : JsonSerializer.Serialize(record, type).GetHashCode(StringComparison.Ordinal),
                record => record));
}

/// <summary>Serialisation of the list columns.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<string>), TypeInfoPropertyName = "Texts")]
[JsonSerializable(typeof(IReadOnlyList<SpeechSpan>), TypeInfoPropertyName = "SpeechSpans")]
[JsonSerializable(typeof(IReadOnlyList<SoundWindow>), TypeInfoPropertyName = "SoundWindows")]
[JsonSerializable(typeof(IReadOnlyList<StoredWord>), TypeInfoPropertyName = "StoredWords")]
[JsonSerializable(typeof(IReadOnlyList<Aside>), TypeInfoPropertyName = "Asides")]
[JsonSerializable(typeof(WordEvidence))]
[JsonSerializable(typeof(TurnTimings))]
[JsonSerializable(typeof(InterviewPlan))]
[JsonSerializable(typeof(CandidateBrief))]
[JsonSerializable(typeof(Drill))]
[JsonSerializable(typeof(InterviewAssessment))]
[JsonSerializable(typeof(IReadOnlyList<StoryTelling>), TypeInfoPropertyName = "StoryTellings")]
internal sealed partial class ListJson : JsonSerializerContext;
