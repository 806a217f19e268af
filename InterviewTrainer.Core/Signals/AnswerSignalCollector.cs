namespace InterviewTrainer.Core.Signals;

/// <summary>
/// Measures an answer while it is spoken. It keeps numbers, never sound: the last 30 seconds as one level and pitch per 20 ms, because the
/// segmenter's boundaries arrive later than the samples they speak of, and counts for all before, by windows of ten seconds too. Positions are samples at 16 kHz on one
/// microphone clock. Feed it every frame, before the answer too, so that speech begun during the question is measured whole. Not thread-safe.
/// </summary>
public sealed class AnswerSignalCollector
{
    private const int KeptHops = 30_000 / HopAnalyser.HopMs;

    private readonly SpeechTimeline _timeline = new();
    private readonly Queue<SoundHop> _recent = new(KeptHops);
    private readonly HopAnalyser _analyser;
    private readonly SteadyStretches _steady;
    private SoundStatistics _settled = new();
    private SoundWindows _windows = new();

    public AnswerSignalCollector()
        : this(new SteadyStretches())
    {
    }

    internal AnswerSignalCollector(SteadyStretches steady)
    {
        _steady = steady;
        _analyser = new HopAnalyser(Keep);
    }

    /// <summary>The segmenter hears speech.</summary>
    public bool Speaking => _timeline.Open;

    /// <summary>
    /// A new answer, counted from the end of its question or of the thinking time's cue. Speech that is still going on, or that ended only after
    /// <paramref name="questionEndSample"/>, is part of it: its span starts below zero and the response latency is 0.
    /// </summary>
    public void Begin(long questionEndSample)
    {
        _timeline.Begin(questionEndSample);
        _settled = new SoundStatistics();
        _windows = new SoundWindows();
        _steady.Begin(questionEndSample);
    }

    /// <summary>Takes a frame of any length; a gap in the positions (lost frames) is left out, repeated samples are skipped.</summary>
    /// <param name="samples">Mono 16 kHz.</param>
    /// <param name="startSample">Position of the first sample.</param>
    public void Accept(ReadOnlySpan<short> samples, long startSample) => _analyser.Accept(samples, startSample);

    /// <summary>Speech began; <paramref name="sample"/> may lie in the past.</summary>
    public void SpeechStarted(long sample) => _timeline.Start(sample);

    /// <summary>Speech ended; <paramref name="sample"/> may lie in the past.</summary>
    public void SpeechEnded(long sample) => _timeline.End(sample);

    /// <summary>The answer so far; speech that is going on counts up to <paramref name="nowSample"/>.</summary>
    public AnswerSignals Snapshot(long nowSample)
    {
        var (sound, windows) = (_settled.Copy(), _windows.Copy());
        foreach (var hop in _recent)
        {
            if (hop.Centre < nowSample && _timeline.Contains(hop.Centre))
            {
                sound.Add(hop);
                windows.Add(hop, _timeline.FromQuestion(hop.Centre));
            }
        }

        var measured = sound.AddTo(SpeechTiming.Measure(_timeline.Read(nowSample)));
        return measured with
        {
            SoundWindows = windows.Read(),
            FillerCandidates = measured.Speech.Count == 0 ? null
                : FillerCandidates.Of(_steady.Found.Select(stretch => new SpeechSpan(_timeline.Milliseconds(stretch.Start), _timeline.Milliseconds(stretch.End))), measured.Speech),
        };
    }

    /// <summary>How the voice ended at <paramref name="sample"/>, the end of speech; see <see cref="VoiceEnding"/>.</summary>
    public bool? VoiceFell(long sample) => VoiceEnding.Fell(_recent, sample);

    /// <summary>The answer; speech that is going on ends at <paramref name="endSample"/>.</summary>
    public AnswerSignals Complete(long endSample)
    {
        _timeline.End(endSample);
        return Snapshot(endSample);
    }

    private void Keep(SoundHop hop)
    {
        if (_recent.Count == KeptHops && _recent.Dequeue() is var oldest && _timeline.Contains(oldest.Centre))
        {
            _settled.Add(oldest);
            _windows.Add(oldest, _timeline.FromQuestion(oldest.Centre));
        }

        _recent.Enqueue(hop);
        _steady.Add(hop);
    }
}
