using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace InterviewTrainer.Tests.Architecture;

/// <summary>Walks a method's instructions for the types, methods and fields that they name.</summary>
internal static class Instructions
{
    private const byte TwoByteCode = 0xFE;

    private static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value, code => code.OperandType);

    public static IEnumerable<EntityHandle> Tokens(BlobReader code)
    {
        var tokens = new List<EntityHandle>();
        while (code.RemainingBytes > 0)
        {
            ushort value = code.ReadByte();
            var operand = Operands[value == TwoByteCode ? (ushort)((TwoByteCode << 8) | code.ReadByte()) : value];
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok)
            {
                tokens.Add(MetadataTokens.EntityHandle(code.ReadInt32()));
            }
            else
            {
                var size = operand == OperandType.InlineSwitch ? code.ReadInt32() * sizeof(int) : Size(operand);
                code.Offset += size;
            }
        }

        return tokens;
    }

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineBrTarget or OperandType.InlineI or OperandType.InlineSig or OperandType.InlineString or OperandType.ShortInlineR => 4,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => throw new NotSupportedException($"Operand {operand}."),
    };
}
