namespace InterviewTrainer.Core.Engines.Catalogue;

/// <summary>What loads a model, and with it which roles its files have (<see cref="CatalogueModel.Files"/>).</summary>
public static class ModelFamily
{
    /// <summary>llama.cpp: <c>model</c>.</summary>
    public const string Gguf = "gguf";

    /// <summary>sherpa-onnx, offline: <c>encoder</c>, <c>decoder</c>, <c>tokens</c>.</summary>
    public const string Whisper = "whisper";

    /// <summary>sherpa-onnx, offline: <c>encoder</c>, <c>decoder</c>, <c>joiner</c>, <c>tokens</c>.</summary>
    public const string Transducer = "transducer";

    /// <summary>sherpa-onnx, streaming: <c>encoder</c>, <c>decoder</c>, <c>joiner</c>, <c>tokens</c>.</summary>
    public const string StreamingTransducer = "streaming-transducer";

    /// <summary>sherpa-onnx, offline: <c>model</c>, <c>tokens</c>.</summary>
    public const string Paraformer = "paraformer";

    /// <summary>sherpa-onnx, offline: <c>model</c>, <c>tokens</c>.</summary>
    public const string SenseVoice = "sense-voice";

    /// <summary>sherpa-onnx, offline: <c>model</c>, <c>tokens</c>.</summary>
    public const string NemoCtc = "nemo-ctc";

    /// <summary>sherpa-onnx, offline: <c>preprocessor</c>, <c>encoder</c>, <c>uncached-decoder</c>, <c>cached-decoder</c>, <c>tokens</c>.</summary>
    public const string Moonshine = "moonshine";

    /// <summary>sherpa-onnx: <c>model</c>, <c>voices</c>, <c>tokens</c>, <c>data</c> (folder of espeak data); optional <c>lexicon</c>.</summary>
    public const string Kokoro = "kokoro";

    /// <summary>sherpa-onnx: <c>model</c>, <c>tokens</c>, <c>data</c> (folder of espeak data).</summary>
    public const string Piper = "piper";

    /// <summary>sherpa-onnx: <c>model</c>, <c>labels</c>.</summary>
    public const string ZipformerTagging = "zipformer-tagging";

    /// <summary>sherpa-onnx: <c>model</c>, <c>labels</c>.</summary>
    public const string CedTagging = "ced-tagging";

    /// <summary>ONNX Runtime in the server's process: <c>model</c>.</summary>
    public const string SmartTurn = "smart-turn";

    /// <summary>MediaPipe in the browser: <c>model</c>.</summary>
    public const string FaceLandmarker = "face-landmarker";
}
