using System.Collections;
using System.Text;

namespace InterviewTrainer.Web.Commands.Bench.Gguf;

/// <summary>A value of a GGUF file's metadata: its type, then its bytes, little-endian.</summary>
internal static class GgufValue
{
    private const uint ArrayType = 9;

    /// <exception cref="ArgumentException">GGUF has no type for it.</exception>
    public static void RequireKnown(object value) => _ = value is not string && value is IList list ? TypeOfItems(list) : TypeOf(value.GetType());

    public static void Write(BinaryWriter writer, object value)
    {
        if (value is not string && value is IList list)
        {
            writer.Write(ArrayType);
            writer.Write(TypeOfItems(list));
            writer.Write((ulong)list.Count);
            foreach (var item in list)
            {
                WriteBare(writer, item!);
            }

            return;
        }

        writer.Write(TypeOf(value.GetType()));
        WriteBare(writer, value);
    }

    public static void WriteText(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write((ulong)bytes.Length);
        writer.Write(bytes);
    }

    private static uint TypeOfItems(IList list) => list.GetType().GetElementType() is { } item
        ? TypeOf(item)
        : throw new ArgumentException($"A list is given as an array, not as {list.GetType()}.");

    private static uint TypeOf(Type type) =>
        type == typeof(byte) ? 0u
        : type == typeof(sbyte) ? 1u
        : type == typeof(ushort) ? 2u
        : type == typeof(short) ? 3u
        : type == typeof(uint) ? 4u
        : type == typeof(int) ? 5u
        : type == typeof(float) ? 6u
        : type == typeof(bool) ? 7u
        : type == typeof(string) ? 8u
        : type == typeof(ulong) ? 10u
        : type == typeof(long) ? 11u
        : type == typeof(double) ? 12u
        : throw new ArgumentException($"GGUF has no type for {type}.");

    private static void WriteBare(BinaryWriter writer, object value)
    {
        switch (value)
        {
            case byte number: writer.Write(number); break;
            case sbyte number: writer.Write(number); break;
            case ushort number: writer.Write(number); break;
            case short number: writer.Write(number); break;
            case uint number: writer.Write(number); break;
            case int number: writer.Write(number); break;
            case float number: writer.Write(number); break;
            case bool yes: writer.Write(yes); break;
            case string text: WriteText(writer, text); break;
            case ulong number: writer.Write(number); break;
            case long number: writer.Write(number); break;
            case double number: writer.Write(number); break;
            default: throw new ArgumentException($"GGUF has no type for {value.GetType()}.");
        }
    }
}
