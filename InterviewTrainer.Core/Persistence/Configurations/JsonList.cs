using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using InterviewTrainer.Core.Signals;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewTrainer.Core.Persistence.Configurations;

/// <summary>Stores a list as JSON text in one column; lists are equal when their items are.</summary>
internal static class JsonList
{
    public static void HasJsonConversion<T>(this PropertyBuilder<IReadOnlyList<T>> property, JsonTypeInfo<IReadOnlyList<T>> type) =>
        property.HasConversion(
            list => JsonSerializer.Serialize(list, type),
            text => JsonSerializer.Deserialize(text, type) ?? Array.Empty<T>(),
            new ValueComparer<IReadOnlyList<T>>(
                (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right)),
                list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
                list => list.ToArray()));
}

/// <summary>Serialisation of the list columns.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(IReadOnlyList<string>), TypeInfoPropertyName = "Texts")]
[JsonSerializable(typeof(IReadOnlyList<SpeechSpan>), TypeInfoPropertyName = "SpeechSpans")]
internal sealed partial class ListJson : JsonSerializerContext;
