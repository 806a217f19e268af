using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using InterviewTrainer.EngineHost.Hosting;
using InterviewTrainer.EngineHost.Llama;
using InterviewTrainer.Tests.TestDoubles;
using Xunit;
using Processor = System.Runtime.InteropServices.Architecture;

namespace InterviewTrainer.Tests.EngineHost.Llama;

public sealed class LlamaLayoutTests
{
    [Theory]
    [InlineData("model_params", 80, 78)]
    [InlineData("context_params", 160, 160)]
    public async Task CheckLanguage_RealLibrary_WritesTheExpectedBytes(string structure, int bytes, int written)
    {
        var (exitCode, output, errors) = await EngineHostProgram.RunAsync("check-language");

        Assert.True(exitCode == 0, errors);
        var report = JsonDocument.Parse(output).RootElement;
        Assert.StartsWith("llama.cpp 0.4.0", report.GetProperty("version").GetString(), StringComparison.Ordinal);
        var (fields, expectedBytes) = structure == "model_params" ? (LlamaLayout.ModelParams, LlamaLayout.ModelParamsBytes) : (LlamaLayout.ContextParams, LlamaLayout.ContextParamsBytes);
        Assert.Equal(bytes, expectedBytes);
        var read = report.GetProperty(structure);
        Assert.All(fields, field => Assert.Equal(field.Default, read.GetProperty("fields").GetProperty(field.Name).GetInt64()));
        if (RuntimeInformation.ProcessArchitecture == Processor.X64)
        {
            Assert.Equal(written, read.GetProperty("size").GetInt32());
        }
    }

    [Theory]
    [InlineData(typeof(LlamaModelParams))]
    [InlineData(typeof(LlamaContextParams))]
    public void Structures_FieldByField_LieWhereTheTableSays(Type structure)
    {
        var (table, bytes) = structure == typeof(LlamaModelParams) ? (LlamaLayout.ModelParams, LlamaLayout.ModelParamsBytes) : (LlamaLayout.ContextParams, LlamaLayout.ContextParamsBytes);

        var fields = structure.GetFields(BindingFlags.Public | BindingFlags.Instance);

        Assert.Equal(table.Select(field => field.Offset), fields.Select(field => (int)Marshal.OffsetOf(structure, field.Name)));
        Assert.Equal(table.Select(field => field.Bytes), fields.Select(field => Marshal.SizeOf(field.FieldType)));
        Assert.Equal(bytes, Marshal.SizeOf(structure));
    }

    [Fact]
    public void Batch_Layout_IsTheNativeOne()
    {
        Assert.Equal(56, Marshal.SizeOf<LlamaBatch>());
        Assert.Equal(12, Marshal.SizeOf<LlamaTokenData>());
        Assert.Equal(32, Marshal.SizeOf<LlamaTokenDataArray>());
        Assert.Equal(16, Marshal.SizeOf<LlamaChatMessage>());
    }

    [Fact]
    public void RequireKnown_ExpectedBytes_Passes() => LlamaGuard.RequireKnown("0.4.0-dev", Model(), Context());

    [Fact]
    public void RequireKnown_AnyOtherDefault_IsRefusedWithTheRemedy()
    {
        foreach (var field in LlamaLayout.ContextParams)
        {
            var changed = Context();
            changed.Bytes[field.Offset] ^= 0x40;

            var exception = Assert.Throws<EngineLoadException>(() => LlamaGuard.RequireKnown("0.4.0-dev", Model(), changed));

            Assert.Contains(field.Name, exception.Message, StringComparison.Ordinal);
            Assert.Contains("npm ci --ignore-scripts", exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("0.5.0", 78)]
    [InlineData("0.4.0-dev", 77)]
    [InlineData("0.4.0-dev", 88)]
    public void RequireKnown_OtherVersionOrSize_IsRefused(string version, int size) =>
        Assert.Throws<EngineLoadException>(() => LlamaGuard.RequireKnown(version, Model() with { Size = size }, Context()));

    private static LlamaDefaults Model() => new(Bytes(LlamaLayout.ModelParams), 78);

    private static LlamaDefaults Context() => new(Bytes(LlamaLayout.ContextParams), 160);

    private static byte[] Bytes(IReadOnlyList<LayoutField> fields)
    {
        var bytes = new byte[256];
        foreach (var field in fields)
        {
            BitConverter.GetBytes(field.Default).AsSpan(0, field.Bytes).CopyTo(bytes.AsSpan(field.Offset));
        }

        return bytes;
    }
}
