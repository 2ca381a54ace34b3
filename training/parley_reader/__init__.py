"""Training of Parley's reading model: data preparation, teacher, student, export, evaluation.

Modules that import torch: model, weights, losses, evaluate, loop, train_teacher, pseudo_label, train_student,
export_onnx. All others need numpy at most.
"""
