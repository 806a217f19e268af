using System.Runtime.InteropServices;

namespace InterviewTrainer.EngineHost.Sherpa;

/// <summary>Texts for a native struct: zero-terminated UTF-8 that lives until this is disposed of. sherpa-onnx copies what it keeps.</summary>
internal sealed class NativeStrings : IDisposable
{
    private readonly List<nint> _texts = [];

    /// <summary>Null for null.</summary>
    public nint Add(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        var pointer = Marshal.StringToCoTaskMemUTF8(text);
        _texts.Add(pointer);
        return pointer;
    }

    public void Dispose()
    {
        _texts.ForEach(Marshal.FreeCoTaskMem);
        _texts.Clear();
    }
}
